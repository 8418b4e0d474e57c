package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.archive.Archive;
import boardpack.reports.delivery.ScriptedSmtpServer;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real programs on one home and its ledgers; the one that works is killed by SIGKILL, and the other takes over. */
@ExtendWith(Nordlicht.class)
class TwoServesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path root;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void ofTwoOneWorksAndWhereItIsKilledTheOtherEndsItsWorkAndNothingComesTwice(Nordlicht.Database database) throws Exception {
    Map<String, String> environment = database.environment();
    try (ScriptedSmtpServer mail = ScriptedSmtpServer.good(recipient -> {})) {
      company(mail.port());
      assertThat(Command.run(root, environment, "refresh").exitCode()).isZero();
      try (MetadataDatabase metadata = MetadataDatabase.open(
              new WorkspaceReader(TestWorkspace.shipped(), environment::get, Clock.systemUTC()).read(root));
          Served one = Served.start(root, environment); Served other = Served.start(root, environment)) {
        JdbcClient ledgers = JdbcClient.create(metadata.dataSource());
        // One pack is out, and the next one is in work.
        String worker = until(ledgers, "select max(claimed_by) from due_periods having count(*) filter (where state = 'done') = 1"
            + " and count(*) filter (where state = 'running') = 1");
        Served killed = Stream.of(one, other).filter(serve -> worker.equals("serve " + serve.pid())).findFirst().orElseThrow();
        Served survivor = killed == one ? other : one;
        killed.kill();
        long gone = System.nanoTime();
        String successor = until(ledgers, "select max(claimed_by) from due_periods where claimed_by <> '" + worker
            + "' having count(*) filter (where state = 'done') = 2");
        System.out.println("killed by SIGKILL, its packs were made and sent by the other after "
            + Duration.ofNanos(System.nanoTime() - gone).toMillis() + " ms");
        assertThat(successor).isEqualTo("serve " + survivor.pid());
        assertThat(survivor.stop()).isLessThan(Duration.ofSeconds(10));
        assertThat(survivor.said()).doesNotContain("ERROR");
        assertThat(list(ledgers, "select tenant_id || ' ' || state || ' ' || attempts from due_periods"))
            .containsExactlyInAnyOrder("7001 done 1", "7002 done 2", "platform done 1");
        assertThat(list(ledgers, "select state from deliveries")).hasSize(6).containsOnly("accepted");
      }
      assertThat(mail.taken()).hasSize(6).doesNotHaveDuplicates();
    }
    assertThat(new Archive(root.resolve("var"), "test").packs()).extracting(pack -> pack.manifest().key().path())
        .containsExactlyInAnyOrder("7001/monthly/2026-10/full-en/r1", "7002/monthly/2026-10/full-en/r1",
            "platform/monthly/2026-10/full-en/r1");
  }

  private static String until(JdbcClient ledgers, String question) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> answer = Optional.empty();
    while (answer.isEmpty()) {
      assertThat(System.nanoTime()).as(question + " of " + list(ledgers, "select due_periods::text from due_periods")).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
      answer = ledgers.sql(question).query(String.class).optional();
    }
    return answer.get();
  }

  private static List<String> list(JdbcClient ledgers, String question) {
    return ledgers.sql(question).query(String.class).list();
  }

  private void company(int mail) throws Exception {
    Nordlicht.workspaceIn(root);
    Files.writeString(root.resolve("boardpack.yml"), Files.readString(root.resolve("boardpack.yml"))
        + "mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: " + mail + ", tls: none}\n");
    Files.writeString(root.resolve("access.yml"), """
        people:
          - {name: Ana Ruiz, email: ana@nordlicht.example, roles: [ceo], tenants: all, packs: [monthly]}
          - {name: Ben Vos, email: ben@nordlicht.example, roles: [vp], tenants: all, packs: [monthly]}
        """);
    Files.writeString(OwnSchedules.only(root).resolve("monthly.yml"), "does: pack\npack: monthly\nfor: [platform, tenants]\n"
        + "cadence: first business day of the month at 09:00\nzone: Europe/Berlin\nwindow: 3 days\nincomplete: banner\n");
  }
}
