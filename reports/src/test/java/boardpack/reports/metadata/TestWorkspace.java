package boardpack.reports.metadata;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A workspace in a folder of the test's own, over the files that ship. */
public final class TestWorkspace {
  private TestWorkspace() {}

  public static Workspace in(Path folder, String... moreSettings) {
    return in(folder, Map.of(), moreSettings);
  }

  public static Workspace in(Path folder, Map<String, String> environment, String... moreSettings) {
    String settings = """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York}
        clock: 2026-11-02T09:00:00-05:00
        sources: {}
        """ + String.join("\n", moreSettings) + "\n";
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("boardpack.yml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WorkspaceReader(shipped(), environment::get, Clock.systemUTC()).read(folder);
  }

  public static Path shipped() {
    return Path.of(System.getProperty("boardpack.root"));
  }
}
