package boardpack.reports.cli;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The schedules of a test's own workspace. */
final class OwnSchedules {
  private OwnSchedules() {}

  /** None of those that ship comes due; the test writes its own beside or over them. */
  static Path only(Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("schedules"));
    try (Stream<Path> shipped = Files.list(TestWorkspace.shipped().resolve("schedules"))) {
      for (Path file : shipped.filter(Files::isRegularFile).toList()) {
        Files.writeString(folder.resolve(file.getFileName()), "does: refresh\nfor: platform\n"
            + "cadence: 'cron: 0 0 0 29 2 *, yearly'\nzone: UTC\nwindow: 1 minute\nincomplete: banner\n");
      }
    }
    return folder;
  }
}
