package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.delivery.ScriptedSmtpServer;
import boardpack.reports.delivery.ScriptedSmtpServer.Place;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Four failures in one {@code serve}, by the clock on the wall: from the moment that the ledgers know of each until its
 * owner has the mail. A source is not there, a customer's figure cannot be, a pack waits for a person, a mailbox is gone;
 * and the mail server itself is away for a moment.
 */
@ExtendWith(Nordlicht.class)
class FailuresToldTest {
  private static final Duration PROMISED = Duration.ofMinutes(1);
  /** What shows the failure first, and the mail that tells of it. */
  private static final Map<String, String> FAILURES = Map.of(
      "due_periods where schedule = 'refresh' and attempts > 0", "notice/blind/refresh/",
      "audit where action = 'make' and outcome = 'failed' and tenant_id = '7002'", "notice/failed/monthly 7002 2026-10",
      "pack_holds where run_key = 'platform/monthly/2026-10/full-en/r1'", "notice/held/platform/monthly/2026-10/full-en/r1",
      "deliveries where state = 'refused'", "notice/undelivered/7001/monthly/2026-10/full-en/r1/");

  @TempDir Path root;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void itsOwnerHearsOfEachWithinAMinuteAndHistoryLogAndHealthSayItToo(Nordlicht.Database database) throws Exception {
    int health = freePort();
    // The first that calls is turned away, so that the first notice has to wait for a round of serve.
    AtomicInteger calls = new AtomicInteger();
    try (ScriptedSmtpServer mail = ScriptedSmtpServer.by((place, recipient, usual) ->
        place == Place.GREETING && calls.incrementAndGet() == 1 ? "554 go away"
            : place == Place.RCPT && recipient.startsWith("ben@") ? "550 no such mailbox" : usual)) {
      company(mail.port(), health);
      Map<String, String> environment = database.environment();
      Command.run(root, environment, "refresh");
      try (MetadataDatabase metadata = MetadataDatabase.open(
              new WorkspaceReader(TestWorkspace.shipped(), environment::get, Clock.systemUTC()).read(root));
          Served serve = Served.start(root, environment).until("Serving .*")) {
        told(metadata).forEach((failure, taken) -> {
          System.out.println(failure + ": told after " + taken.toMillis() + " ms");
          assertThat(taken).as(failure).isLessThan(PROMISED);
        });
        assertThat(answer(health)).contains("\"status\":\"attention\"", "monthly 7002 2026-10: due", "refresh platform ",
            "[\"platform/monthly/2026-10/full-en/r1\"]", "\"refused\":1");
        assertThat(serve.said()).contains("held: platform/monthly/2026-10/full-en/r1", "not delivered: 7001/monthly/2026-10/full-en/r1",
            "monthly 7002 2026-10: send_volume of 7002", "kasse");
      }
      List<String> history = Command.run(root, environment, "history", "--format", "csv").out().lines().toList();
      assertThat(history).anySatisfy(line -> assertThat(line).startsWith("refresh,platform,").contains(",due,1,", "kasse"))
          .anySatisfy(line -> assertThat(line).startsWith("monthly,7002,2026-10,").contains(",due,1,", "which cannot be believed"))
          .anySatisfy(line -> assertThat(line).startsWith("board,platform,2026-10,").contains(",done,1,", "wants a person to look"))
          .anySatisfy(line -> assertThat(line).startsWith("monthly,7001,2026-10,").contains(",done,1,", "1 refused"));
      assertThat(mail.taken()).as("Ana's pack, and four notices to Olga").hasSize(5);
    }
  }

  /** Until every notice has been taken by the mail server; how long each took. */
  private static Map<String, Duration> told(MetadataDatabase metadata) {
    Map<String, Long> failed = new LinkedHashMap<>();
    Map<String, Duration> told = new LinkedHashMap<>();
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    JdbcClient ledgers = JdbcClient.create(metadata.dataSource());
    while (told.size() < FAILURES.size()) {
      assertThat(System.nanoTime()).as("told: %s; failed: %s", told.keySet(), failed.keySet()).isLessThan(deadline);
      FAILURES.forEach((failure, notice) -> {
        if (!failed.containsKey(failure) && is(ledgers, failure)) {
          failed.put(failure, System.nanoTime());
        }
        if (failed.containsKey(failure) && !told.containsKey(failure)
            && is(ledgers, "deliveries where state = 'accepted' and recipient like 'olga@%' and starts_with(run_key, '" + notice + "')")) {
          told.put(failure, Duration.ofNanos(System.nanoTime() - failed.get(failure)));
        }
      });
      LockSupport.parkNanos(10_000_000);
    }
    return told;
  }

  private static boolean is(JdbcClient ledgers, String rows) {
    return ledgers.sql("select exists (select 1 from " + rows + ")").query(Boolean.class).single();
  }

  private void company(int mail, int health) throws IOException {
    Nordlicht.workspaceIn(root);
    write("boardpack.yml", Files.readString(root.resolve("boardpack.yml")) + """
          kasse: {kind: postgresql, url: 'jdbc:postgresql://127.0.0.1:%d/kasse', user: kasse, password: kasse}
        mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: %d, tls: none}
        serve: {health: '127.0.0.1:%d'}
        """.formatted(freePort(), mail, health));
    write("sql/sources/kasse/outages.sql", "select service_name, probe_seconds, began_at, ended_at from outages");
    // Polar sent 20: a figure that nobody will believe.
    String volume = "sql/kpis/deliverability/send_volume.yml";
    write(volume, Files.readString(TestWorkspace.shipped().resolve(volume)).replaceFirst("(?m)^expected: .*$", "expected: {min: 30}"));
    write("access.yml", """
        people:
          - {name: Ana Ruiz, email: ana@nordlicht.example, roles: [ceo], tenants: ["7001"], packs: [monthly]}
          - {name: Ben Vos, email: ben@nordlicht.example, roles: [vp], tenants: ["7001"], packs: [monthly]}
          - {name: Olga Sand, email: olga@nordlicht.example, roles: [operator], tenants: all, packs: []}
        """);
    OwnSchedules.only(root);
    write("schedules/refresh.yml", "does: refresh\nfor: platform\ncadence: every 5 minutes\nzone: UTC\nwindow: 5 minutes\n"
        + "incomplete: banner\nowner: olga@nordlicht.example\n");
    String monthly = "does: pack\npack: monthly\nfor: [%s]\ncadence: first business day of the month at 09:00\nzone: Europe/Berlin\n"
        + "window: 3 days\nincomplete: banner\nowner: olga@nordlicht.example\n";
    write("schedules/monthly.yml", monthly.formatted("tenants"));
    write("schedules/board.yml", monthly.formatted("platform") + "approval: always\n");
  }

  private static String answer(int port) throws Exception {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build(),
        HttpResponse.BodyHandlers.ofString()).body();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
