package boardpack.reports.delivery;

import static boardpack.reports.delivery.DeliveryState.ACCEPTED;
import static boardpack.reports.delivery.DeliveryState.DEFERRED;
import static boardpack.reports.delivery.DeliveryState.PENDING;
import static boardpack.reports.delivery.DeliveryState.REFUSED;
import static boardpack.reports.delivery.DeliveryState.SENDING;
import static boardpack.reports.delivery.DeliveryState.UNKNOWN;
import static boardpack.reports.delivery.Mailing.ANA;
import static boardpack.reports.delivery.Mailing.BEN;
import static boardpack.reports.delivery.Mailing.CONTENT;
import static boardpack.reports.delivery.Mailing.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.ScriptedSmtpServer.Place;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.pack.PackKey;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SharedMetadata.class)
class DeliveryTest {
  private static final Instant MUCH_LATER = NOW.plus(Duration.ofMinutes(12));

  @ParameterizedTest
  @CsvSource({
    // place, reply: state, words, dots seen in two runs
    "MAIL, 550 not this sender,      REFUSED,  550 not this sender,     0",
    "MAIL, 421 going down,           DEFERRED, 421 going down,          0",
    "MAIL, '',                       DEFERRED, lost before,             0",
    "MAIL, silence,                  DEFERRED, lost before,             0",
    "RCPT, 451 mailbox busy,         DEFERRED, 451 mailbox busy,        0",
    "RCPT, 421 going down,           DEFERRED, 421 going down,          0",
    "RCPT, 252 we shall see,         ACCEPTED, 250 taken,               1",
    "RCPT, 550 no such mailbox,      REFUSED,  550 no such mailbox,     0",
    "RCPT, '',                       DEFERRED, lost before,             0",
    "RCPT, silence,                  DEFERRED, lost before,             0",
    "DATA, 451 disk full,            DEFERRED, 451 disk full,           0",
    "DATA, 554 we do not want this,  REFUSED,  554 we do not want this, 0",
    "DATA, '',                       DEFERRED, lost before,             0",
    "DATA, silence,                  DEFERRED, lost before,             0",
    // so short a message is out, dot and all, before anybody could notice: nobody can be sure
    "BODY, '',                       UNKNOWN,  lost after,              0",
    "BODY, silence,                  UNKNOWN,  lost after,              0",
    "DOT,  552 too large,            REFUSED,  552 too large,           1",
    "DOT,  450 greylisted,           DEFERRED, 450 greylisted,          2",
    // any 2xx takes the message, and what is neither yes nor no may have taken it
    "DOT,  251 taken elsewhere,      ACCEPTED, 251 taken elsewhere,     1",
    "DOT,  354 go on,                UNKNOWN,  354 go on,               1",
    "DOT,  Welcome!,                 UNKNOWN,  lost after,              1",
    "DOT,  421 going down,           DEFERRED, 421 going down,          2",
    "DOT,  '',                       UNKNOWN,  lost after,              1",
    "DOT,  silence,                  UNKNOWN,  lost after,              1",
    "QUIT, '',                       ACCEPTED, 250 taken,               1",
    "QUIT, 421 going down,           ACCEPTED, 250 taken,               1",
    "QUIT, silence,                  ACCEPTED, 250 taken,               1",
  })
  void whatTheServerSaysDecidesWhetherTheMessageMayBeSentAgain(
      Place place, String reply, DeliveryState state, String words, int dots, MetadataDatabase database)
      throws Exception {
    PackKey pack = Mailing.pack("says-" + place + "-" + reply.hashCode());
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(place, reply)) {
      Delivery delivery = Mailing.through(database, server.port());
      DeliveryLine line = delivery.send(pack, List.of(ANA), CONTENT, NOW).get(0);
      assertThat(line.state()).isEqualTo(state);
      assertThat(line.serverWords()).contains(words);
      assertThat(line.attempts()).isEqualTo(1);
      delivery.send(pack, List.of(ANA), CONTENT, MUCH_LATER);
      assertThat(server.dots()).hasSize(dots);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // of the five readers' mailboxes each answers for itself: who, state, state after a second run
    "RCPT, ACCEPTED DEFERRED REFUSED DEFERRED ACCEPTED, ACCEPTED ACCEPTED REFUSED ACCEPTED ACCEPTED",
    "DOT,  ACCEPTED DEFERRED REFUSED UNKNOWN  ACCEPTED, ACCEPTED ACCEPTED REFUSED UNKNOWN  ACCEPTED",
  })
  void eachRecipientIsAnsweredForItselfAndWhoHasItDoesNotGetItAgain(
      Place place, String first, String second, MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("each-" + place);
    List<Person> readers = List.of(ANA, Mailing.person("Busy", "busy@meridian-mail.example"),
        Mailing.person("Gone", "gone@meridian-mail.example"), Mailing.person("Cut", "cut@meridian-mail.example"), BEN);
    try (ScriptedSmtpServer moody = ScriptedSmtpServer.by((now, recipient, usual) -> now != place ? usual
        : recipient.startsWith("busy@") ? "451 busy" : recipient.startsWith("gone@") ? "550 gone"
        : recipient.startsWith("cut@") ? "" : usual);
        ScriptedSmtpServer good = ScriptedSmtpServer.good(recipient -> {})) {
      assertThat(Mailing.through(database, moody.port()).send(pack, readers, CONTENT, NOW))
          .extracting(DeliveryLine::state).containsExactly(states(first));
      assertThat(Mailing.through(database, good.port()).send(pack, readers, CONTENT, MUCH_LATER))
          .extracting(DeliveryLine::state).containsExactly(states(second));
      assertThat(Stream.concat(moody.taken().stream(), good.taken().stream())).doesNotHaveDuplicates();
    }
  }

  private static DeliveryState[] states(String words) {
    return Stream.of(words.split(" +")).map(DeliveryState::valueOf).toArray(DeliveryState[]::new);
  }

  @Test
  void aConnectionLostInTheMiddleOfALongMessageIsNoDeliveryAndMayBeTriedAgain(MetadataDatabase database)
      throws Exception {
    MailContent longer = new MailContent("October 2026", "Net revenue rose.\r\n".repeat(1_000_000), "", List.of());
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(Place.BODY, "")) {
      DeliveryLine line = Mailing.through(database, server.port())
          .send(Mailing.pack("long"), List.of(ANA), longer, NOW).get(0);
      assertThat(line.state()).isEqualTo(DEFERRED);
      assertThat(line.serverWords()).contains("lost before");
    }
  }

  @Test
  void aDeferredMessageWaitsLongerEachTimeAndIsGivenUpAtTheDeadline(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("deferred");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(Place.RCPT, "451 later")) {
      Delivery delivery = Mailing.through(database, server.port());
      DeliveryLine first = delivery.send(pack, List.of(ANA), CONTENT, NOW).get(0);
      assertThat(first.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
      DeliveryLine tooEarly = delivery.send(pack, List.of(ANA), CONTENT, NOW.plusSeconds(299)).get(0);
      assertThat(tooEarly).isEqualTo(first);
      DeliveryLine second = delivery.send(pack, List.of(ANA), CONTENT, NOW.plusSeconds(300)).get(0);
      assertThat(second.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
      DeliveryLine last = delivery.send(pack, List.of(ANA), CONTENT, NOW.plus(Duration.ofMinutes(15))).get(0);
      assertThat(last.state()).isEqualTo(REFUSED);
      assertThat(last.serverWords()).startsWith("given up: 451 later");
    }
  }

  @Test
  void aPackSentTwiceArrivesOnceAndALateRecipientGetsItAlone(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("twice");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      Delivery delivery = Mailing.through(database, server.port());
      delivery.send(pack, List.of(ANA), CONTENT, NOW);
      List<DeliveryLine> lines = delivery.send(pack, List.of(ANA, BEN), CONTENT, NOW.plusSeconds(1));
      assertThat(server.dots()).containsExactly("ana@meridian-mail.example", "ben@meridian-mail.example");
      assertThat(lines).extracting(DeliveryLine::state).containsOnly(ACCEPTED);
      assertThat(lines).extracting(DeliveryLine::messageId).doesNotHaveDuplicates();
    }
  }

  @Test
  void oneRefusedRecipientDoesNotKeepTheNextFromReceiving(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("next");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(Place.DOT, "")) {
      assertThat(Mailing.through(database, server.port()).send(pack, List.of(ANA, BEN), CONTENT, NOW))
          .extracting(DeliveryLine::state).containsExactly(UNKNOWN, UNKNOWN);
      assertThat(server.dots()).hasSize(2);
    }
  }

  @Test
  void theDecisionStandsInTheLedgerBeforeTheServerHasTheMessage(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("ledger-first");
    List<DeliveryState> seen = new ArrayList<>();
    CompletableFuture<Delivery> delivery = new CompletableFuture<>();
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.good(recipient -> delivery.join().lines(pack).forEach(line -> seen.add(line.state())))) {
      delivery.complete(Mailing.through(database, server.port()));
      delivery.join().send(pack, List.of(ANA, BEN), CONTENT, NOW);
    }
    assertThat(seen).containsExactly(SENDING, PENDING, ACCEPTED, SENDING);
  }

  @Test
  void aProgramKilledWhileSendingLeavesALineThatOnlyAPersonMaySendAgain(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("killed");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      Delivery delivery = Mailing.through(database, server.port());
      DeliveryLedger ledger = new DeliveryLedger(database);
      ledger.decide(pack.path(), ANA, "<killed@x>", NOW, NOW.plusSeconds(900));
      ledger.sending(ledger.ofRun(pack.path()).get(0), "mail 0", NOW);

      assertThat(delivery.send(pack, List.of(ANA), CONTENT, NOW)).extracting(DeliveryLine::state)
          .containsExactly(UNKNOWN);
      assertThat(delivery.lines(UNKNOWN)).extracting(DeliveryLine::runKey).contains(pack.path());
      assertThat(server.dots()).isEmpty();

      assertThat(delivery.sendAgain("ana@meridian-mail.example", pack, ANA.email(), NOW)).isTrue();
      assertThat(delivery.send(pack, List.of(ANA), CONTENT, NOW)).extracting(DeliveryLine::state)
          .containsExactly(ACCEPTED);
      assertThat(delivery.sendAgain("ana@meridian-mail.example", pack, ANA.email(), NOW)).isFalse();
      assertThat(server.dots()).hasSize(1);
    }
    assertThat(states(database, pack)).containsExactly(
        "pending", "sending", "unknown", "pending", "sending", "accepted");
    assertThat(JdbcClient.create(database.dataSource())
        .sql("select count(*) from audit where action = 'send again' and subject = :run").param("run", pack.path())
        .query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void whatAPersonKnowsToHaveArrivedIsNeverSentAgain(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("arrived");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(Place.DOT, "")) {
      Delivery delivery = Mailing.through(database, server.port());
      delivery.send(pack, List.of(ANA), CONTENT, NOW);
      assertThat(delivery.arrived("olga", pack, ANA.email(), NOW)).isTrue();
      assertThat(delivery.arrived("olga", pack, ANA.email(), NOW)).as("it is known now").isFalse();
      assertThat(delivery.send(pack, List.of(ANA), CONTENT, MUCH_LATER)).extracting(DeliveryLine::state).containsExactly(ACCEPTED);
      assertThat(server.dots()).hasSize(1);
    }
    assertThat(states(database, pack)).containsExactly("pending", "sending", "unknown", "accepted");
  }

  @Test
  void aSecondProgramNeitherSendsWhatTheFirstIsSendingNorCallsItUnknown(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("side-by-side");
    List<DeliveryState> seenBySecond = new ArrayList<>();
    CompletableFuture<Delivery> second = new CompletableFuture<>();
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {
      second.join().recover(NOW);
      second.join().send(pack, List.of(ANA), CONTENT, NOW).forEach(line -> seenBySecond.add(line.state()));
    })) {
      second.complete(Mailing.through(database, server.port()));
      assertThat(Mailing.through(database, server.port()).send(pack, List.of(ANA), CONTENT, NOW))
          .extracting(DeliveryLine::state).containsExactly(ACCEPTED);
      assertThat(server.dots()).hasSize(1);
    }
    assertThat(seenBySecond).containsExactly(SENDING);
  }

  @Test
  void withTheServerDownOneFaultNamesTheSettingAndTheNextRunSends(MetadataDatabase database) throws Exception {
    PackKey pack = Mailing.pack("down");
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    Delivery down = Mailing.through(database, nobody);
    assertThatThrownBy(() -> down.send(pack, List.of(ANA, BEN), CONTENT, NOW))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml:9 mail.host").hasMessageContaining("good: mail: {host:");
    assertThat(down.lines(pack)).extracting(DeliveryLine::state).containsExactly(PENDING, PENDING);
    try (ScriptedSmtpServer up = ScriptedSmtpServer.good(recipient -> {})) {
      assertThat(Mailing.through(database, up.port()).send(pack, List.of(ANA, BEN), CONTENT, NOW))
          .extracting(DeliveryLine::state).containsOnly(ACCEPTED);
    }
  }

  @ParameterizedTest
  @CsvSource({"silence", "'554 go away'"})
  void aServerThatDoesNotGreetGetsNothingAndTheDecisionsStayPending(String greeting, MetadataDatabase database)
      throws Exception {
    PackKey pack = Mailing.pack("greeting-" + greeting.length());
    try (ScriptedSmtpServer server = ScriptedSmtpServer.that(Place.GREETING, greeting)) {
      Delivery delivery = Mailing.through(database, server.port());
      assertThatThrownBy(() -> delivery.send(pack, List.of(ANA), CONTENT, NOW)).isInstanceOf(Fault.class);
      assertThat(delivery.lines(pack)).extracting(DeliveryLine::state).containsExactly(PENDING);
    }
  }

  private static List<String> states(MetadataDatabase database, PackKey pack) {
    return JdbcClient.create(database.dataSource()).sql("""
        select e.state
        from delivery_events e
        join deliveries d using (delivery_id)
        where d.run_key = :run
        order by e.event_id
        """).param("run", pack.path()).query(String.class).list();
  }
}
