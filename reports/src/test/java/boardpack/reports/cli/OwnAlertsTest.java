package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Boardpack's own alerts in the packs and on the overview of a company that has no alert store. */
@ExtendWith(Nordlicht.class)
class OwnAlertsTest {
  @TempDir Path folder;

  @Test
  void theOverviewShowsWhatIsNotOverWithImpactActionAndOwner(Nordlicht.Database database) throws Exception {
    Path root = Nordlicht.workspaceIn(folder);
    Files.writeString(root.resolve("boardpack.yml"),
        Files.readString(root.resolve("boardpack.yml")) + "  boardpack: {kind: postgresql, embedded: metadata}\n");
    Workspace workspace =
        new WorkspaceReader(TestWorkspace.shipped(), database.environment()::get, Clock.systemUTC()).read(root);
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace);
        Connection connection = metadata.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      for (String alert : List.of("'block_list', '7001', 'd1', 'acknowledged', 'high', 'deliverability', 'Domain on a list',"
              + " 'Mail is refused.', 'Stop sending from it.', 'director', null",
          "'downtime', 'platform', 'api', 'open', 'critical', 'system_health', 'Service down', 'Nobody can use it.',"
              + " 'Bring it back.', 'cto', null",
          "'bounce_rate', '7001', '', 'resolved', 'high', 'deliverability', 'Over and done', 'i', 'a', 'cto', '2026-10-31 12:00:00+01'")) {
        statement.execute("insert into alerts(rule, tenant_id, subject, state, severity, category, title, impact, action,"
            + " owner_role, resolved_at, alert_value, since, newest, opened_at, found_at, told_at) select " + alert
            + "::timestamptz, 1, at, at, at, at, at from (values ('2026-10-30 12:00:00+01'::timestamptz)) as moment(at)");
      }
    }
    Command run = Command.run(root, database.environment(), "run", "--pack", "monthly", "--period", "2026-10");
    String platform = page(root, "platform");
    assertThat(platform).as(run.out() + run.err()).contains("Service down: api", "Nobody can use it.", "Bring it back.", "cto",
        "Domain on a list: d1").doesNotContain("Over and done");
    assertThat(page(root, "7001")).contains("Domain on a list: d1", "Mail is refused.", "Stop sending from it.", "director")
        .doesNotContain("Service down", "Over and done");
  }

  private static String page(Path root, String tenant) throws Exception {
    try (Stream<Path> files = Files.walk(root.resolve("var/archive").resolve(tenant))) {
      return Files.readString(files.filter(file -> file.endsWith("alerts.html")).findFirst().orElseThrow());
    }
  }
}
