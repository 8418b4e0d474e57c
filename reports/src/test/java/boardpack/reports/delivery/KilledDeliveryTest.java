package boardpack.reports.delivery;

import static boardpack.reports.delivery.Mailing.ANA;
import static boardpack.reports.delivery.Mailing.NOW;
import static boardpack.reports.delivery.Mailing.READERS;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.delivery.ScriptedSmtpServer.Place;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program that is killed, as {@code kill -9} does, between the decision to send and the outcome: at each step of the
 * ledger and of the dialogue with the server one of its threads stands at that moment. Then another program starts on
 * the same ledger.
 */
class KilledDeliveryTest {
  private static final String BLOCKED = "from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0";
  private static final String LOCKS = "select count(*) from pg_locks where locktype = 'advisory'";

  @TempDir private Path folder;
  private MetadataDatabase database;
  private final Map<String, ScriptedSmtpServer> servers = new LinkedHashMap<>();
  private final List<Connection> inTheWay = new ArrayList<>();

  @BeforeEach
  void open() {
    database = MetadataDatabase.open(TestWorkspace.in(folder));
  }

  @AfterEach
  void close() throws Exception {
    for (ScriptedSmtpServer server : servers.values()) {
      server.close();
    }
    for (Connection connection : inTheWay) {
      connection.close();
    }
    database.close();
  }

  @Test
  @Timeout(120)
  void killedAtAnyStepNoMessageIsDoubledAndEachEndsInAStateThatPeopleCanRead() throws Exception {
    // The step, what became of each of the two readers, and how often a server took a message for them.
    Map<String, String> expected = new LinkedHashMap<>();
    for (Place place : List.of(Place.GREETING, Place.EHLO, Place.MAIL, Place.RCPT, Place.DATA, Place.BODY, Place.DOT, Place.QUIT)) {
      String step = place.name().toLowerCase(Locale.ROOT);
      servers.put(step, ScriptedSmtpServer.that(place, "silence"));
      expected.put(step, switch (place) {
        case GREETING, EHLO -> "ACCEPTED ACCEPTED, taken 2";
        case MAIL, RCPT, DATA, BODY -> "UNKNOWN ACCEPTED, taken 1";
        case DOT -> "UNKNOWN ACCEPTED, taken 2";
        case QUIT -> "ACCEPTED ACCEPTED, taken 2";
      });
    }
    servers.put("second", ScriptedSmtpServer.by((place, recipient, usual) ->
        place == Place.DOT && recipient.startsWith("ben@") ? "silence" : usual));
    expected.put("second", "ACCEPTED UNKNOWN, taken 2");
    servers.put("deciding", ScriptedSmtpServer.good(recipient -> {}));
    inTheWay("insert into deliveries(run_key, recipient, language, message_id, state, decided_at, next_attempt_at,"
        + " give_up_at, changed_at) values ('" + key("deciding") + "', '" + ANA.email() + "', 'en', '<other@x>', 'pending',"
        + " now(), now(), now(), now())");
    expected.put("deciding", "ACCEPTED ACCEPTED, taken 2");
    servers.put("handing-over", ScriptedSmtpServer.good(recipient -> {}));
    new DeliveryLedger(database).decide(key("handing-over"), ANA, "<handing-over@x>", NOW, NOW.plus(Duration.ofDays(1)));
    inTheWay("select * from deliveries where run_key = '" + key("handing-over") + "' for update");
    expected.put("handing-over", "ACCEPTED ACCEPTED, taken 2");
    servers.put("answered", ScriptedSmtpServer.good(recipient ->
        inTheWay("select * from deliveries where run_key = '" + key("answered") + "' and recipient = '" + recipient + "' for update")));
    expected.put("answered", "UNKNOWN ACCEPTED, taken 2");

    killWhenAllStandAtTheirStep();

    Map<String, String> ended = new LinkedHashMap<>();
    try (ScriptedSmtpServer good = ScriptedSmtpServer.good(recipient -> {})) {
      Delivery restarted = Mailing.through(database, good.port());
      restarted.recover(NOW.plusSeconds(60));
      assertThat(restarted.lines(DeliveryState.SENDING)).as("nothing hangs in the middle, sent again or not").isEmpty();
      expected.keySet().forEach(step -> {
        restarted.send(Mailing.pack(step), READERS, Mailing.CONTENT, NOW.plusSeconds(60));
        restarted.send(Mailing.pack(step), READERS, Mailing.CONTENT, NOW.plus(Duration.ofHours(2)));
      });
      List<String> taken = Stream.concat(Stream.of(good), servers.values().stream())
          .flatMap(server -> server.taken().stream()).toList();
      assertThat(taken).as("Message-IDs that a server took").doesNotHaveDuplicates();
      expected.keySet().forEach(step -> ended.put(step, ended(restarted, step, taken)));
    }
    assertThat(ended).isEqualTo(expected);
  }

  private static String ended(Delivery restarted, String step, List<String> taken) {
    List<DeliveryLine> lines = restarted.lines(Mailing.pack(step));
    return lines.stream().map(line -> line.state().name()).collect(Collectors.joining(" "))
        + ", taken " + lines.stream().filter(line -> taken.contains(line.messageId())).count();
  }

  private void killWhenAllStandAtTheirStep() throws Exception {
    Map<String, Integer> ports = servers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, server -> server.getValue().port()));
    long before = count(LOCKS);
    try (KilledSender sender = KilledSender.start(folder, ports)) {
      for (Map.Entry<String, ScriptedSmtpServer> server : servers.entrySet()) {
        if (!List.of("deciding", "handing-over", "answered").contains(server.getKey())) {
          server.getValue().awaitSilence();
        }
      }
      until("select count(*) " + BLOCKED, 3);
      sender.kill();
    }
    // What it asked of the database last never happens either.
    JdbcClient.create(database.dataSource()).sql("select pg_terminate_backend(pid) " + BLOCKED).query(Boolean.class).list();
    until("select count(*) " + BLOCKED, 0);
    until(LOCKS, before);
    for (Connection connection : inTheWay) {
      connection.rollback();
    }
  }

  private void until(String question, long answer) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (count(question) != answer) {
      assertThat(System.nanoTime()).as("%s is not %d", question, answer).isLessThan(deadline);
    }
  }

  private long count(String question) {
    return JdbcClient.create(database.dataSource()).sql(question).query(Long.class).single();
  }

  /** Stays open, so that the next that wants the same row waits. */
  private void inTheWay(String statement) {
    try {
      Connection connection = database.login().connect();
      connection.setAutoCommit(false);
      inTheWay.add(connection);
      try (Statement open = connection.createStatement()) {
        open.execute(statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(String step) {
    return Mailing.pack(step).path();
  }
}
