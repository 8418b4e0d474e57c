package boardpack.reports.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What killed programs left half-done under {@code home}: rows for a look, parts of a refresh or of a restore. */
final class LeftBehind {
  private final Path home;

  LeftBehind(Path home) {
    this.home = home;
  }

  /** Untouched for so long that nobody works on them; by name. */
  List<Path> over(Instant now) {
    Instant before = now.atOffset(ZoneOffset.UTC).minus(Retention.LEFT_BEHIND).toInstant();
    Stream<Path> atHome = list(home).filter(file -> file.getFileName().toString().startsWith("alerts-")
        || file.getFileName().toString().equals(".restoring"));
    // The folders themselves belong to the refresh, which empties its own.
    Stream<Path> parts = list(home.resolve("tmp")).filter(Files::isDirectory).flatMap(LeftBehind::list);
    return Stream.concat(atHome, parts).filter(file -> newest(file).isBefore(before)).sorted().toList();
  }

  static void take(Path file) {
    try {
      FileSystemUtils.deleteRecursively(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant newest(Path file) {
    try (Stream<Path> all = Files.walk(file)) {
      return all.map(LeftBehind::touched).max(Instant::compareTo).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant touched(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
