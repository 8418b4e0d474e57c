package boardpack.reports.alert;

import static boardpack.reports.alert.AlertMailing.T0;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.cli.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails about alerts of which nobody knows whether they arrived, and who decides about them. */
class AlertMessageTest {
  private static final TenantId OURS = new TenantId("tn-resolve");

  @TempDir Path folder;
  private final Mailbox mail = new Mailbox();
  private AlertMailing alerts;

  @BeforeEach
  void open() throws IOException {
    alerts = new AlertMailing(folder, """
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
          - {name: Vp, email: vp@meridian-mail.example, roles: [vp], tenants: all, packs: []}
          - {name: Olga, email: olga@meridian-mail.example, roles: [operator], tenants: [tn-resolve], packs: []}
          - {name: Otto, email: otto@meridian-mail.example, roles: [operator], tenants: [tn-resolve, tn-other, platform], packs: []}
        """);
  }

  @AfterEach
  void close() {
    mail.close();
    alerts.close();
  }

  @Test
  void ofAMessageNobodyIsSureOfAnOperatorOfTheTenantDecides() {
    alerts.find("bounce_rate", OURS, "", Severity.HIGH, T0);
    tell(0);
    assertThat(mail.recipients()).containsExactly("coo", "vp");
    String key = unknownToTheVp();
    assertThat(key).matches("alert/\\d+/\\d+");
    assertThat(resolve(key, "--send-again", "coo")).contains("has no role that decides about deliveries of " + key);
    tell(1);
    assertThat(mail.recipients()).as("unknown is not sent again by itself").hasSize(2);

    assertThat(resolve(key, "--send-again", "olga")).contains(key + " to vp@meridian-mail.example is sent again");
    tell(2);
    tell(3);
    assertThat(mail.recipients()).containsExactly("coo", "vp", "vp");
    assertThat(resolve(key, "--arrived", "olga")).contains("does not wait for a decision");

    unknownToTheVp();
    assertThat(resolve(key, "--arrived", "olga")).contains(key + " to vp@meridian-mail.example has arrived.");
    tell(4);
    assertThat(mail.recipients()).hasSize(3);
    assertThat(alerts.untold()).isEmpty();
    assertThat(resolve("alert/1/999999", "--arrived", "olga")).contains("alert/1/999999");
  }

  @Test
  void aboutSeveralTenantsOnlyAnOperatorOfAllOfThemDecidesAndTheWholeMailIsSentAgain() {
    alerts.judge("bounce_rate", T0, AlertMailing.finding("bounce_rate", OURS, "", Severity.HIGH, BigDecimal.ONE, T0),
        AlertMailing.finding("bounce_rate", new TenantId("tn-other"), "", Severity.HIGH, BigDecimal.ONE, T0));
    tell(0);
    String key = unknownToTheVp();
    assertThat(key).matches("alerts/\\d+");
    assertThat(resolve(key, "--send-again", "olga")).contains("has no role that decides about deliveries of " + key);
    assertThat(resolve(key, "--send-again", "otto")).contains("is sent again");
    tell(1);
    assertThat(mail.of("vp")).extracting(Mailbox::subject).containsExactly("HIGH: 2 alerts: 2 high", "HIGH: 2 alerts: 2 high");
    assertThat(mail.of("coo")).hasSize(1);
    assertThat(alerts.untold()).isEmpty();
  }

  private String unknownToTheVp() {
    return JdbcClient.create(alerts.metadata().dataSource())
        .sql("update deliveries set state = 'unknown' where recipient like 'vp@%' returning run_key").query(String.class).single();
  }

  private String resolve(String key, String decision, String by) {
    StringWriter said = new StringWriter();
    CommandLines.of(name -> null, Clock.systemUTC()).setOut(new PrintWriter(said)).setErr(new PrintWriter(said))
        .execute("deliveries", "resolve", key, "vp@meridian-mail.example", decision, "--by", by + "@meridian-mail.example",
            "--workspace", folder.toString());
    return said.toString();
  }

  private void tell(int minute) {
    alerts.tell(T0.plusSeconds(60L * minute), mail.port());
  }
}
