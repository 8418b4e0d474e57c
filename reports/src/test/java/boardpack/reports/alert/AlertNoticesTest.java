package boardpack.reports.alert;

import static boardpack.reports.alert.AlertMailing.T0;
import static boardpack.reports.alert.Mailbox.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.metadata.TestWorkspace;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a mail server and a metadata database of its own. */
class AlertNoticesTest {
  private static final TenantId AURORA = new TenantId("tn-aurora");

  @TempDir static Path folder;
  private static AlertMailing alerts;

  private final Mailbox mail = new Mailbox();

  @BeforeAll
  static void open() throws IOException {
    alerts = new AlertMailing(folder, """
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
          - {name: Vp, email: vp@meridian-mail.example, language: nl, roles: [vp], tenants: [tn-aurora], packs: []}
          - {name: Away, email: away@meridian-mail.example, roles: [vp], tenants: [tn-brightwater], packs: []}
          - {name: Cfo, email: cfo@meridian-mail.example, roles: [cfo], tenants: all, packs: []}
          - {name: Ceo, email: ceo@meridian-mail.example, roles: [ceo], tenants: all, packs: []}
          - {name: Board, email: board@meridian-mail.example, roles: [board, viewer], tenants: all, packs: []}
        """);
  }

  @AfterAll
  static void close() {
    alerts.close();
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void eachRoleOfTheRuleHearsOfItOnceWhereTheTenantIsTheirs() {
    alerts.find("bounce_rate", AURORA, "", Severity.HIGH, T0);
    assertThat(tell(T0)).isEqualTo(2);
    assertThat(tell(T0.plusSeconds(60))).isZero();
    assertThat(tell(T0.plusSeconds(120))).isZero();
    assertThat(mail.recipients()).containsExactly("coo", "vp");
  }

  @Test
  void anEscalationReachesFurther() {
    TenantId tenant = new TenantId("tn-brightwater");
    alerts.find("bounce_rate", tenant, "", Severity.CRITICAL, T0);
    tell(T0);
    assertThat(mail.recipients()).containsExactly("away", "coo");
    alerts.find("bounce_rate", tenant, "", Severity.CRITICAL, T0.plus(Duration.ofMinutes(10)));
    tell(T0.plus(Duration.ofMinutes(10)));
    assertThat(mail.recipients()).containsExactly("away", "away", "ceo", "coo", "coo");
  }

  @Test
  void aMailServerThatIsDownDelaysAndNeitherLosesNorDoubles() {
    alerts.find("bounce_rate", new TenantId("tn-castellan"), "", Severity.HIGH, T0);
    int port = mail.port();
    mail.close();
    assertThatThrownBy(() -> alerts.tell(T0, port)).isInstanceOf(Fault.class);
    assertThat(alerts.untold()).hasSize(1);
    try (Mailbox later = new Mailbox()) {
      alerts.tell(T0.plusSeconds(60), later.port());
      alerts.tell(T0.plusSeconds(120), later.port());
      assertThat(later.letters()).hasSize(1);
    }
    assertThat(alerts.untold()).isEmpty();
  }

  @Test
  void whereNobodyIsInScopeNothingWaitsForEver() {
    alerts.find("control_gap", TenantId.PLATFORM, "f1", Severity.HIGH, T0);
    assertThat(AlertAudience.of(alerts.rules().find("control_gap").orElseThrow(), TenantId.PLATFORM, AlertEvent.OPENED,
        new Access(List.of()))).isEmpty();
    tell(T0);
    assertThat(mail.recipients()).containsExactly("ceo");
    alerts.find("suspicious_activity", TenantId.PLATFORM, "s1", Severity.HIGH, T0);
    assertThat(tell(T0)).isZero();
    assertThat(alerts.untold()).isEmpty();
  }

  @Test
  void whatIsNotExactCarriesItsMarkAndWordsAndNoDigitMoreThanTheyBear() throws Exception {
    alerts.judge("revenue_impact", T0,
        AlertMailing.finding("revenue_impact", TenantId.PLATFORM, "r1", Severity.CRITICAL, new BigDecimal("12345.67"), T0));
    tell(T0);
    MimeMessage letter = mail.letters().get(0);
    for (String part : List.of(part(letter, 0), part(letter, 1))) {
      assertThat(part).contains("≈", "12,000", "directional", "modeled / approximate", "Executive View", "Restricted")
          .doesNotContain("12345", "12,345");
    }
  }

  @Test
  void namesOfASourceCanForgeNeitherHeaderNorMarkup() throws Exception {
    alerts.find("block_list", AURORA, "<b>x</b>\r\nBcc: all@meridian-mail.example", Severity.HIGH, T0);
    tell(T0);
    assertThat(mail.recipients()).containsExactly("coo", "vp");
    for (MimeMessage letter : mail.letters()) {
      assertThat(letter.getHeader("Bcc")).isNull();
      assertThat(letter.getSubject()).contains("Bcc: all").doesNotContain("\n");
      assertThat(part(letter, 1)).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x");
      assertThat(part(letter, 0)).doesNotContain("\nBcc:");
    }
  }

  @Test
  void noRuleThatShipsSaysABannedWordAndOneThatDoesIsRefused(@TempDir Path other) throws IOException {
    AlertAudience.check(alerts.rules());
    AlertWording.check(alerts.rules(), alerts.workspace());
    Files.createDirectories(other.resolve("sql/alerts"));
    for (String[] change : new String[][] {
        {"impact: {en: Customers wait.", "impact: {en: Real-time alarm.", "says 'Real-time'"}, {"owner: cto", "owner: king", "names 'king'"}}) {
      String yml = Files.readString(TestWorkspace.shipped().resolve("sql/alerts/response_time.yml"));
      Files.writeString(other.resolve("sql/alerts/response_time.yml"), yml.replace(change[0], change[1]));
      Workspace own = TestWorkspace.in(other);
      AlertRules bad = AlertRules.read(own, InputContracts.read(own));
      assertThatThrownBy(() -> {
        AlertAudience.check(bad);
        AlertWording.check(bad, own);
      }).isInstanceOf(Fault.class).hasMessageContaining("sql/alerts/response_time.yml").hasMessageContaining(change[2]);
    }
  }

  private int tell(Instant now) {
    return alerts.tell(now, mail.port());
  }
}
