package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.archive.Archive;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real program, told to stop by SIGTERM where it is worst: while a source hangs, and in the middle of a pack. */
@ExtendWith(Nordlicht.class)
class ServeStopTest {
  private static final Duration PROMISED = Duration.ofSeconds(10);
  private static final List<String> OTHERS = List.of("annual", "daily", "quarterly", "weekly", "critical", "business", "history",
      "compliance", "archive", "refresh-critical", "refresh-business", "refresh-history", "refresh-compliance", "refresh-archive");
  private static final String WAITS = "select count(*) from pg_locks where not granted and relation = 'lager.protokoll'::regclass";

  @TempDir Path folder;
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Path root;

  @BeforeEach
  void company() throws Exception {
    mail.start();
    root = Nordlicht.workspaceIn(folder);
    Files.writeString(root.resolve("boardpack.yml"), Files.readString(root.resolve("boardpack.yml")) + """
        mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: %d, tls: none}
        """.formatted(mail.getSmtp().getPort()));
    Files.writeString(root.resolve("access.yml"), """
        people:
          - {name: Ana Ruiz, email: ana@nordlicht.example, roles: [ceo], tenants: all, packs: [monthly]}
          - {name: Ben Vos, email: ben@nordlicht.example, roles: [vp], tenants: all, packs: [monthly]}
        """);
    Files.createDirectories(root.resolve("schedules"));
    for (String other : OTHERS) {
      Files.writeString(root.resolve("schedules/" + other + ".yml"), "does: refresh\nfor: platform\n"
          + "cadence: 'cron: 0 0 0 29 2 *, yearly'\nzone: UTC\nwindow: 1 minute\nincomplete: banner\n");
    }
    Files.writeString(root.resolve("schedules/monthly.yml"), "does: pack\npack: monthly\nfor: [platform, tenants]\n"
        + "cadence: first business day of the month at 09:00\nzone: Europe/Berlin\nwindow: 3 days\nincomplete: banner\n");
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void stoppedWhileASourceHangsAndInAPackItEndsInTenSecondsAndEachPackIsMadeAndSentOnce(Nordlicht.Database database)
      throws Exception {
    Map<String, String> environment = database.environment();
    assertThat(Command.run(root, environment, "refresh").exitCode()).as("tenants are known from a refresh on").isZero();
    try (Connection source = DriverManager.getConnection(environment.get("NORDLICHT_URL"), "postgres", "postgres");
        Statement statement = source.createStatement();
        Served serve = Served.start(root, environment).until(" *send +7001/.*")) {
      source.setAutoCommit(false);
      statement.execute("lock table lager.protokoll in access exclusive mode");
      untilItHangs(statement);
      stops(serve, "while its source hangs");
      source.rollback();
    }
    try (Served serve = Served.start(root, environment).until(" *kpis +platform .*")) {
      stops(serve, "in the middle of a pack");
    }
    try (Served serve = Served.start(root, environment).until("Serving .*")) {
      assertThat(mail.waitForIncomingEmail(Duration.ofMinutes(3).toMillis(), 6)).isTrue();
      stops(serve, "with all done");
    }

    assertThat(new Archive(root.resolve("var"), "test").packs()).extracting(pack -> pack.manifest().key().path())
        .containsExactlyInAnyOrder("7001/monthly/2026-10/full-en/r1", "7002/monthly/2026-10/full-en/r1",
            "platform/monthly/2026-10/full-en/r1");
    assertThat(Arrays.stream(mail.getReceivedMessages()).map(ServeStopTest::id)).hasSize(6).doesNotHaveDuplicates();
    assertThat(ledger(environment, "select schedule || ' ' || tenant_id || ' ' || state from due_periods")).containsExactlyInAnyOrder(
        "monthly 7001 done", "monthly 7002 done", "monthly platform done");
    assertThat(ledger(environment, "select distinct state from deliveries")).containsExactly("accepted");
    assertThat(halfDone(root.resolve("var"))).isEmpty();
  }

  private static void stops(Served serve, String where) throws Exception {
    Duration taken = serve.stop();
    System.out.println("serve, told to stop " + where + ", ended after " + taken.toMillis() + " ms");
    assertThat(taken).as(where).isLessThan(PROMISED);
    assertThat(serve.exitCode()).as("what docs/deploy/boardpack.service takes for success").isEqualTo(143);
  }

  private static void untilItHangs(Statement statement) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    for (long waiting = 0; waiting == 0; ) {
      assertThat(System.nanoTime()).as("it never asked the source").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      try (ResultSet rows = statement.executeQuery(WAITS)) {
        rows.next();
        waiting = rows.getLong(1);
      }
    }
  }

  /** Names that begin with a dot or end as what is being written does; a look, a refresh and a restore leave nothing either. */
  private static List<Path> halfDone(Path home) {
    Stream<Path> everywhere = Stream.of("archive", "landing", "marts", "tmp").map(home::resolve).filter(Files::exists)
        .flatMap(ServeStopTest::walk).filter(file -> file.getFileName().toString().matches("\\..*|.*\\.(aside|new|tmp|wal)|alerts-.*"));
    Stream<Path> rows = Stream.of("landing", "marts", "tmp").map(home::resolve).filter(Files::exists)
        .flatMap(ServeStopTest::walk).filter(file -> file.toString().endsWith(".csv"));
    return Stream.concat(everywhere, rows).toList();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ledger(Map<String, String> environment, String query) {
    Workspace workspace = new WorkspaceReader(TestWorkspace.shipped(), environment::get, Clock.systemUTC()).read(root);
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace)) {
      return JdbcClient.create(metadata.dataSource()).sql(query).query(String.class).list();
    }
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
