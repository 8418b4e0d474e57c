package boardpack.bench;

import boardpack.reports.metadata.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the workspaces that are measured: settings, and one plain SELECT an input. */
final class WorkspaceFiles {
  private WorkspaceFiles() {}

  static String settings(String sources) {
    return """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York, locale: en-US}
        clock: "2026-11-02T09:00:00-05:00"
        %s
        """.formatted(sources);
  }

  /** @param selects the SELECT of each input, by its name */
  static Path write(Path root, DatabaseLogin source, Map<String, String> selects) throws IOException {
    Path folder = root.resolve("sql/sources/bench");
    Files.createDirectories(folder);
    Files.writeString(root.resolve("boardpack.yml"), settings(
        "sources: {bench: {kind: postgresql, url: '%s', user: '%s', password: '${%s}', statement_timeout: 120 minutes}}"
            .formatted(source.url(), source.user(), House.PASSWORD)));
    for (Map.Entry<String, String> select : selects.entrySet()) {
      Files.writeString(folder.resolve(select.getKey() + ".sql"), select.getValue() + "\n");
    }
    return root;
  }
}
