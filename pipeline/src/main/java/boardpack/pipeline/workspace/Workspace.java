package boardpack.pipeline.workspace;

import boardpack.pipeline.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A folder with {@code boardpack.yml}, its own files laid over those that ship.
 *
 * @param root the user's folder
 * @param shipped the folder with the {@code sql}, {@code schedules} and {@code templates} that ship
 * @param home where all that Boardpack writes stands, readable by its owner only
 * @param settings the whole of {@code boardpack.yml}, for the rooms that have settings of their own
 * @param clock what "now" is; a workspace may pin it, so that a sample company can live on one day
 */
public record Workspace(
    Path root, Path shipped, Path home, Company company, List<SourceSetting> sources, Setting settings, Clock clock) {

  /** The file at {@code relative}: the workspace's own where it has one, else the one that ships. */
  public Optional<Path> file(String relative) {
    Path own = root.resolve(relative);
    if (Files.isRegularFile(own)) {
      return Optional.of(own);
    }
    Path standard = shipped.resolve(relative);
    return Files.isRegularFile(standard) ? Optional.of(standard) : Optional.empty();
  }

  /** All files below {@code folder} that end in {@code suffix}, own ones over shipped ones, by relative path. */
  public List<Path> files(String folder, String suffix) {
    return Overlay.files(List.of(shipped, root), folder, suffix);
  }

  /** The path of a file as messages name it: relative to the workspace, or to the shipped files. */
  public String shownAs(Path file) {
    if (file.startsWith(root)) {
      return root.relativize(file).toString();
    }
    return file.startsWith(shipped) ? shipped.relativize(file).toString() : file.toString();
  }
}
