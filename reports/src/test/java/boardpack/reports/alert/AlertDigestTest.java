package boardpack.reports.alert;

import static boardpack.reports.alert.AlertMailing.T0;
import static boardpack.reports.alert.Mailbox.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many alerts at once, and one that flaps: what people get of them, and that nothing of it is lost. */
class AlertDigestTest {
  @TempDir static Path folder;
  private static AlertMailing alerts;
  private static int tests;

  private Mailbox mail;
  private TenantId ours;
  private Instant t0;

  @BeforeAll
  static void company() throws IOException {
    alerts = new AlertMailing(folder, """
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
          - {name: Vp, email: vp@meridian-mail.example, roles: [vp], tenants: [tn-ours0, tn-ours1, tn-ours2, tn-ours3, tn-ours4, tn-ours5], packs: []}
          - {name: Sanne, email: nl@meridian-mail.example, language: nl, roles: [director], tenants: all, packs: []}
          - {name: Ceo, email: ceo@meridian-mail.example, roles: [ceo], tenants: all, packs: []}
        """);
  }

  @AfterAll
  static void close() {
    alerts.close();
  }

  /** Each test has a day and a tenant of its own. */
  @BeforeEach
  void open() {
    ours = new TenantId("tn-ours" + tests);
    t0 = T0.plus(Duration.ofDays(tests++));
    mail = new Mailbox();
  }

  @AfterEach
  void tellTheRest() {
    tell(t0.plus(Duration.ofHours(12)));
    mail.close();
    assertThat(alerts.untold()).isEmpty();
  }

  @Test
  void manyAlertsOfOneLookAreOneMailAReaderGravestFirstAndAllOfThemListedOrCounted() throws Exception {
    Finding[] findings = IntStream.rangeClosed(1, 60)
        .mapToObj(i -> AlertMailing.finding("block_list", i == 60 ? ours : new TenantId("tn-" + i), "d" + i,
            i == 60 ? Severity.CRITICAL : Severity.HIGH, BigDecimal.ONE, t0)).toArray(Finding[]::new);
    alerts.judge("block_list", t0, findings);
    assertThat(tell(t0)).isEqualTo(3);
    assertThat(tell(t0.plusSeconds(60))).isZero();
    assertThat(mail.recipients()).containsExactly("coo", "nl", "vp");

    MimeMessage coo = mail.of("coo").get(0);
    assertThat(coo.getSubject()).isEqualTo("CRITICAL: 60 alerts: 1 critical, 59 high");
    String text = part(coo, 0);
    assertThat(text.lines().filter(line -> line.matches("(critical|high) · \\d+: .*"))).hasSize(25)
        .first().satisfies(line -> assertThat(line).startsWith("critical · ").contains(ours + ", d60", "New alert", "director: Stop sending"));
    assertThat(text).contains("Not listed here: 35 high · boardpack alerts").contains("boardpack alerts ack NUMBER --by");
    assertThat(part(coo, 1)).contains("60 alerts: 1 critical, 59 high", ours + ", d60");
    assertThat(Mailbox.subject(mail.of("nl").get(0))).isEqualTo("KRITIEK: 60 meldingen: 1 kritiek, 59 hoog");
    assertThat(part(mail.of("vp").get(0), 0)).as("one alert alone reads as before, and nothing of other tenants")
        .contains("Severity: critical").doesNotContain("tn-1,");
    assertThat(new AlertDesk(alerts.metadata()).list(false)).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void whatGathersWhileNoServerAnswersIsOneMailAfterTheOneThatWasDecided() {
    int port = mail.port();
    mail.close();
    for (int minute = 0; minute < 5; minute++) {
      Instant now = t0.plusSeconds(60L * minute);
      alerts.find("block_list", ours, "d" + minute, Severity.HIGH, now);
      assertThatThrownBy(() -> alerts.tell(now, port)).isInstanceOf(Fault.class);
    }
    mail = new Mailbox();
    assertThat(tell(t0.plusSeconds(300))).isEqualTo(6);
    assertThat(mail.of("coo")).extracting(Mailbox::subject).containsExactly(
        "HIGH: Domain on a block list — " + ours + ", d0", "HIGH: 4 alerts: 4 high");
    assertThat(alerts.untold()).isEmpty();
  }

  /** Thirty times in two hours it is over and comes back; nobody gets more than three mails in any hour of it. */
  @Test
  void ofAFlappingAlertNobodyGetsMoreThanThreeMailsAnHourAndTheRestStandsInTheNext() throws Exception {
    int mails = 0;
    for (int minute = 0; minute <= 120; minute++) {
      Instant now = t0.plusSeconds(60L * minute);
      if (minute % 4 == 0) {
        alerts.find("block_list", ours, "d", Severity.HIGH, now);
      } else if (minute % 4 == 2) {
          new AlertDesk(alerts.metadata()).byHand(standing(), AlertEvent.RESOLVED, "coo@meridian-mail.example", "over", now);
      }
      tell(now);
      if (minute == 59) {
        mails = mail.of("coo").size();
      }
    }
    assertThat(mails).isEqualTo(LetterPlan.MOST_AN_HOUR);
    assertThat(mail.of("coo")).extracting(Mailbox::subject).hasSize(2 * LetterPlan.MOST_AN_HOUR + 1)
        .containsOnly("HIGH: Domain on a block list — " + ours + ", d");
    assertThat(part(mail.of("coo").get(3), 0)).as("after an hour of silence").contains("Back again",
        "It moved 12 times since the last mail about it");
    assertThat(new AlertDesk(alerts.metadata()).history(Optional.of(found().id()), 1000)).as("and all of it is in the history")
        .hasSize(31 + 30);
  }

  @Test
  void whatBecomesGraverIsToldAtOnceHoweverOftenItFlapped() {
    flapUntilHeldBack();
    alerts.find("block_list", ours, "d", Severity.CRITICAL, t0.plusSeconds(600));
    tell(t0.plusSeconds(600));
    assertThat(mail.of("coo")).hasSize(4).last().satisfies(letter ->
        assertThat(letter.getSubject()).startsWith("CRITICAL: Domain on a block list"));
  }

  @Test
  void anotherAlertIsToldAtOnceWhileOneFlaps() {
    flapUntilHeldBack();
    alerts.find("block_list", ours, "other", Severity.HIGH, t0.plusSeconds(600));
    tell(t0.plusSeconds(600));
    assertThat(mail.of("coo")).extracting(Mailbox::subject).last().isEqualTo("HIGH: Domain on a block list — " + ours + ", other");
  }

  /** Killed between deciding and sending: the same moves leave in the same mail, under the same Message-ID. */
  @Test
  void whoeverIsKilledAfterDecidingSendsTheSameMailOnce() throws Exception {
    alerts.judge("block_list", t0,
        AlertMailing.finding("block_list", ours, "d1", Severity.HIGH, BigDecimal.ONE, t0),
        AlertMailing.finding("block_list", ours, "d2", Severity.HIGH, BigDecimal.ONE, t0));
    int port = mail.port();
    mail.close();
    assertThatThrownBy(() -> alerts.tell(t0, port)).isInstanceOf(Fault.class);
    String before = JdbcClient.create(alerts.metadata().dataSource())
        .sql("select string_agg(distinct letter_key, ' ') from alert_letters join alert_notices using (transition_id)"
            + " where settled_at is null").query(String.class).single();
    alerts.find("block_list", ours, "d3", Severity.HIGH, t0.plusSeconds(60));
    mail = new Mailbox();
    tell(t0.plusSeconds(60));
    assertThat(before).matches("alerts/\\d+");
    assertThat(mail.of("coo")).extracting(Mailbox::subject)
        .containsExactly("HIGH: 2 alerts: 2 high", "HIGH: Domain on a block list — " + ours + ", d3");
    assertThat(JdbcClient.create(alerts.metadata().dataSource())
        .sql("select count(*) from deliveries where run_key = :key and state = 'accepted'").param("key", before)
        .query(Long.class).single()).isEqualTo(3);
  }

  private void flapUntilHeldBack() {
    for (int i = 0; i < 5; i++) {
      Instant now = t0.plusSeconds(60L * i);
      alerts.find("block_list", ours, "d", Severity.HIGH, now);
      tell(now);
      new AlertDesk(alerts.metadata()).byHand(standing(), AlertEvent.RESOLVED, "coo@meridian-mail.example", "over", now.plusSeconds(1));
    }
    assertThat(mail.of("coo")).hasSize(LetterPlan.MOST_AN_HOUR);
  }

  private Alert standing() {
    return Optional.of(found()).filter(alert -> alert.state() != AlertState.RESOLVED).orElseThrow();
  }

  private Alert found() {
    return new AlertDesk(alerts.metadata()).list(true).stream().filter(alert -> alert.about().equals(ours + " d")).findFirst()
        .orElseThrow();
  }

  private int tell(Instant now) {
    return alerts.tell(now, mail.port());
  }
}
