package boardpack.reports.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.Pauses;
import boardpack.reports.schedule.Scheduler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthEndpointTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void itSaysWhatWaitsForAPersonAndFailsOnlyWhereNothingCanBeDone(@TempDir Path folder) throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    MetadataDatabase database = MetadataDatabase.open(workspace);
    Scheduler scheduler = new Scheduler(database, Scheduler.Lane.PACKS, List.of(), List::of,
        (schedule, due) -> new DuePack.Done(DuePack.Ending.DONE, ""), workspace.clock(), "test");
    try (HealthEndpoint endpoint = HealthEndpoint.open(new InetSocketAddress("127.0.0.1", 0),
        new Health(database, List.of(scheduler), workspace.clock()))) {
      assertThat(get(endpoint, "/health")).satisfies(answer -> {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"ok\"");
      });
      try (Connection connection = database.dataSource().getConnection()) {
        connection.createStatement().execute("""
            insert into due_periods(schedule, tenant_id, period, fire_at, state, note)
            values ('monthly', 'tn-aurora', '2026-10', '2026-11-02T14:00:00Z', 'failed', 'secret figures'),
              ('monthly', 'tn-aurora', '2026-08', '2026-09-01T14:00:00Z', 'failed', 'long ago')
            """);
      }
      new Pauses(database).pause("weekly", "olga", "", workspace.clock().instant());
      assertThat(get(endpoint, "/health")).satisfies(answer -> {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"attention\"").contains("[\"monthly tn-aurora 2026-10: failed\"]")
            .contains("\"paused\":[\"weekly\"]").doesNotContain("secret");
      });
      assertThat(get(endpoint, "/").statusCode()).isEqualTo(404);
      database.close();
      assertThat(get(endpoint, "/health")).satisfies(answer -> {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"failing\"").contains("does not answer");
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:8787", "8787", "127.0.0.1:99999", "10.0.0.1:80", "127.0.0.1.evil.example:80"})
  void itIsRefusedAnywhereButOnThisMachine(String address, @TempDir Path folder) {
    Workspace workspace = TestWorkspace.in(folder, "serve: {health: '" + address + "'}");
    assertThatThrownBy(() -> HealthSettings.read(workspace)).isInstanceOf(Fault.class)
        .hasMessageContaining("serve.health").hasMessageContaining("127.0.0.1:8787");
  }

  private HttpResponse<String> get(HealthEndpoint endpoint, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
