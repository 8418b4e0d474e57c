package boardpack.pipeline.workspace;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders laid over one another: the same relative path in a later one hides that of an earlier one. */
final class Overlay {
  private Overlay() {}

  static List<Path> files(List<Path> roots, String folder, String suffix) {
    TreeMap<String, Path> byRelativePath = new TreeMap<>();
    for (Path root : roots) {
      Path base = root.resolve(folder);
      if (!Files.isDirectory(base)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(base)) {
        files.filter(Files::isRegularFile)
            .filter(file -> file.getFileName().toString().endsWith(suffix))
            .forEach(file -> byRelativePath.put(root.relativize(file).toString(), file));
      } catch (IOException e) {
        throw Fault.machine(base.toString(), "cannot be listed", "a folder its owner can read", e);
      }
    }
    return List.copyOf(byRelativePath.values());
  }
}
