package boardpack.reports.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A library's own table script, read from its jar and run once. Statements that would drop tables, or end the
 * migration's transaction, are left out.
 */
record JarScript(String version, String library, String resource) implements JavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(text());
    }
  }

  private String text() throws IOException {
    try (InputStream script = JarScript.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IOException("the jar of " + library + " has no " + resource);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> isKept(line.strip().toUpperCase(Locale.ROOT)))
          .collect(Collectors.joining("\n"));
    }
  }

  private static boolean isKept(String line) {
    return !line.startsWith("DROP TABLE") && !line.matches("COMMIT *;");
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return library + " tables";
  }

  /** None: a later release of the library must not make a finished migration look changed. */
  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
