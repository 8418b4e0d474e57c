package boardpack.pipeline.mart;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A workspace in a temporary folder over the SQL that ships. */
public final class SampleWorkspace {
  public static final Instant AS_OF = Instant.parse("2026-11-02T14:00:00Z");

  private SampleWorkspace() {}

  public static Workspace in(Path folder, String currency, String zone) throws IOException {
    Files.writeString(folder.resolve("boardpack.yml"), """
        company: {name: Meridian Mail, currency: %s, zone: %s, fiscal_year_start: april}
        sources: {}
        """.formatted(currency, zone));
    return new WorkspaceReader(shipped(), name -> null, Clock.fixed(AS_OF, ZoneOffset.UTC)).read(folder);
  }

  public static Path shipped() {
    return Path.of(System.getProperty("boardpack.root"));
  }
}
