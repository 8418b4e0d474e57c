package boardpack.reports.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.RefreshClass;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.access.Access;
import boardpack.reports.cli.CommandLines;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.press.Press;
import boardpack.reports.run.BlindWatch;
import boardpack.reports.run.Dispatch;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;
import boardpack.reports.schedule.Schedules;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With a mail server and a metadata database of its own. */
class AlertNoticesTest {
  private static final Instant T0 = Instant.parse("2026-11-02T14:00:00Z");
  private static final TenantId AURORA = new TenantId("tn-aurora");

  @TempDir static Path folder;
  private static Workspace workspace;
  private static MetadataDatabase metadata;
  private static AlertRules rules;

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeAll
  static void open() throws IOException {
    workspace = TestWorkspace.in(folder);
    Files.writeString(folder.resolve("access.yml"), """
        people:
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
          - {name: Vp, email: vp@meridian-mail.example, language: nl, roles: [vp], tenants: [tn-aurora], packs: []}
          - {name: Away, email: away@meridian-mail.example, roles: [vp], tenants: [tn-brightwater], packs: []}
          - {name: Cfo, email: cfo@meridian-mail.example, roles: [cfo], tenants: all, packs: []}
          - {name: Ceo, email: ceo@meridian-mail.example, roles: [ceo], tenants: all, packs: []}
          - {name: Vp, email: vp@resolve.example, roles: [vp], tenants: [tn-resolve], packs: []}
          - {name: Olga, email: olga@resolve.example, roles: [operator], tenants: [tn-resolve], packs: []}
          - {name: Board, email: board@meridian-mail.example, roles: [board, viewer], tenants: all, packs: []}
        """);
    metadata = MetadataDatabase.open(workspace);
    rules = AlertRules.read(workspace, InputContracts.read(workspace));
  }

  @AfterAll
  static void close() {
    metadata.close();
  }

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void eachRoleOfTheRuleHearsOfItOnceWhereTheTenantIsTheirs() {
    find("bounce_rate", AURORA, "", Severity.HIGH, T0);
    assertThat(tell(T0)).isEqualTo(2);
    assertThat(tell(T0.plusSeconds(60))).isZero();
    assertThat(tell(T0.plusSeconds(120))).isZero();
    assertThat(recipients()).containsExactly("coo", "vp");
  }

  @Test
  void anEscalationReachesFurther() {
    TenantId tenant = new TenantId("tn-brightwater");
    find("bounce_rate", tenant, "", Severity.CRITICAL, T0);
    tell(T0);
    assertThat(recipients()).containsExactly("away", "coo");
    find("bounce_rate", tenant, "", Severity.CRITICAL, T0.plus(Duration.ofMinutes(10)));
    tell(T0.plus(Duration.ofMinutes(10)));
    assertThat(recipients()).containsExactly("away", "away", "ceo", "coo", "coo");
  }

  @Test
  void aMailServerThatIsDownDelaysAndNeitherLosesNorDoubles() {
    find("bounce_rate", new TenantId("tn-castellan"), "", Severity.HIGH, T0);
    int port = mail.getSmtp().getPort();
    mail.stop();
    assertThatThrownBy(() -> tell(T0, port)).isInstanceOf(Fault.class);
    assertThat(new AlertStore(metadata).untold()).hasSize(1);
    GreenMail later = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    try {
      later.start();
      tell(T0.plusSeconds(60), later.getSmtp().getPort());
      tell(T0.plusSeconds(120), later.getSmtp().getPort());
      assertThat(later.getReceivedMessages()).hasSize(1);
    } finally {
      later.stop();
    }
    assertThat(new AlertStore(metadata).untold()).isEmpty();
  }

  @Test
  void whereNobodyIsInScopeNothingWaitsForEver() {
    find("control_gap", TenantId.PLATFORM, "f1", Severity.HIGH, T0);
    assertThat(AlertAudience.of(rules.find("control_gap").orElseThrow(), TenantId.PLATFORM, AlertEvent.OPENED,
        new Access(List.of()))).isEmpty();
    tell(T0);
    assertThat(recipients()).containsExactly("ceo");
    find("suspicious_activity", TenantId.PLATFORM, "s1", Severity.HIGH, T0);
    assertThat(tell(T0)).isZero();
    assertThat(new AlertStore(metadata).untold()).isEmpty();
  }

  @Test
  void whatIsNotExactCarriesItsMarkAndWordsAndNoDigitMoreThanTheyBear() throws Exception {
    find("revenue_impact", TenantId.PLATFORM, "r1", Severity.CRITICAL, T0, new BigDecimal("12345.67"));
    tell(T0);
    MimeMessage letter = Arrays.stream(mail.getReceivedMessages()).findFirst().orElseThrow();
    for (String part : List.of(part(letter, 0), part(letter, 1))) {
      assertThat(part).contains("≈", "12,000", "directional", "modeled / approximate", "Executive View", "Restricted")
          .doesNotContain("12345", "12,345");
    }
  }

  @Test
  void namesOfASourceCanForgeNeitherHeaderNorMarkup() throws Exception {
    find("block_list", AURORA, "<b>x</b>\r\nBcc: all@meridian-mail.example", Severity.HIGH, T0);
    tell(T0);
    assertThat(recipients()).containsExactly("coo", "vp");
    for (MimeMessage letter : mail.getReceivedMessages()) {
      assertThat(letter.getHeader("Bcc")).isNull();
      assertThat(letter.getSubject()).contains("Bcc: all").doesNotContain("\n");
      assertThat(part(letter, 1)).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x");
      assertThat(part(letter, 0)).doesNotContain("\nBcc:");
    }
  }

  @Test
  void noRuleThatShipsSaysABannedWordAndOneThatDoesIsRefused(@TempDir Path other) throws IOException {
    AlertAudience.check(rules);
    AlertWording.check(rules, workspace);
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

  @Test
  void theOwnerOfABlindWatchHearsOfItOnceUntilItSeesAgain(@TempDir Path other) throws Exception {
    Workspace blind = blindFor(other);
    Schedule critical = Schedules.read(blind).stream().filter(one -> one.name().equals("critical")).findFirst().orElseThrow();
    AlertWatch alerts = AlertWatch.open(blind, metadata, Map.of(), TenantId::value);
    BlindWatch watch = watching(blind, (schedule, due) ->
        new DuePack.Done(DuePack.Ending.DONE, alerts.look(RefreshClass.CRITICAL, due.fireAt()).toString()));
    ended("critical", 0, "done");
    failsToLook(watch, critical, 1);
    assertThat(recipients()).containsExactly("cto");
    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Blind: critical");
    assertThat(part(letter, 0)).contains("look of the watch critical failed", "probes", "boardpack history critical");

    ended("critical", 1, "failed");
    failsToLook(watch, critical, 2);
    failsToLook(watching(blind, watch.look()), critical, 3);
    assertThat(recipients()).as("still blind, and after a restart").hasSize(1);

    ended("critical", 4, "done");
    watching(blind, (schedule, due) -> new DuePack.Done(DuePack.Ending.DONE, "all seen")).run(critical, due(4));
    assertThat(recipients()).hasSize(1);
    failsToLook(watch, critical, 5);
    assertThat(recipients()).as("blind once more").containsExactly("cto", "cto");
  }

  @Test
  void ofAMessageNobodyIsSureOfAnOperatorOfTheTenantDecides() {
    TenantId tenant = new TenantId("tn-resolve");
    find("bounce_rate", tenant, "", Severity.HIGH, T0);
    tell(T0);
    assertThat(recipients()).containsExactly("coo", "vp");
    String key = JdbcClient.create(metadata.dataSource())
        .sql("update deliveries set state = 'unknown' where recipient = 'vp@resolve.example' returning run_key")
        .query(String.class).single();
    assertThat(resolve(key, "--send-again", "coo@meridian-mail.example")).contains("has no role that decides about deliveries of " + key);
    tell(T0.plusSeconds(60));
    assertThat(recipients()).as("unknown is not sent again by itself").hasSize(2);

    assertThat(resolve(key, "--send-again", "olga@resolve.example")).contains(key + " to vp@resolve.example is sent again");
    tell(T0.plusSeconds(120));
    tell(T0.plusSeconds(180));
    assertThat(recipients()).containsExactly("coo", "vp", "vp");
    assertThat(resolve(key, "--arrived", "olga@resolve.example")).contains("does not wait for a decision");

    JdbcClient.create(metadata.dataSource()).sql("update deliveries set state = 'unknown' where recipient = 'vp@resolve.example'")
        .update();
    assertThat(resolve(key, "--arrived", "olga@resolve.example")).contains(key + " to vp@resolve.example has arrived.");
    tell(T0.plusSeconds(240));
    assertThat(recipients()).hasSize(3);
    assertThat(new AlertStore(metadata).untold()).isEmpty();
    assertThat(resolve("alert/1/999999", "--arrived", "olga@resolve.example")).contains("alert/1/999999");
  }

  private static String resolve(String key, String decision, String by) {
    StringWriter said = new StringWriter();
    CommandLines.of(name -> null, Clock.systemUTC()).setOut(new PrintWriter(said)).setErr(new PrintWriter(said))
        .execute("deliveries", "resolve", key, "vp@resolve.example", decision, "--by", by, "--workspace", folder.toString());
    return said.toString();
  }

  @Test
  void ofABlindWatchWithoutAnOwnerNobodyHears(@TempDir Path other) throws Exception {
    Workspace blind = blindFor(other);
    Schedule business = Schedules.read(blind).stream().filter(one -> one.name().equals("business")).findFirst().orElseThrow();
    failsToLook(watching(blind, (schedule, due) -> {
      throw new IllegalStateException("blind");
    }), business, 1);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  /** Its one source is a port at which nobody listens. */
  private Workspace blindFor(Path other) throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    Files.createDirectories(other.resolve("schedules"));
    Files.createDirectories(other.resolve("sql/sources/probes"));
    Files.writeString(other.resolve("schedules/critical.yml"),
        Files.readString(TestWorkspace.shipped().resolve("schedules/critical.yml")) + "owner: cto@meridian-mail.example\n");
    Files.writeString(other.resolve("sql/sources/probes/outages.sql"),
        "select service_name, probe_seconds, began_at, ended_at from outages");
    Files.writeString(other.resolve("access.yml"), """
        people:
          - {name: Cto, email: cto@meridian-mail.example, roles: [cto], tenants: all, packs: []}
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
        """);
    Files.writeString(other.resolve("boardpack.yml"), """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York}
        clock: 2026-11-02T09:00:00-05:00
        sources:
          probes: {kind: postgresql, url: 'jdbc:postgresql://127.0.0.1:%d/probes', user: postgres, password: postgres}
        mail: {from: boardpack@meridian-mail.example, host: 127.0.0.1, port: %d, tls: none}
        """.formatted(closed, mail.getSmtp().getPort()));
    return new WorkspaceReader(TestWorkspace.shipped(), name -> null, Clock.systemUTC()).read(other);
  }

  private static BlindWatch watching(Workspace workspace, DuePack look) {
    return new BlindWatch(look, new ScheduleHistory(metadata),
        new Dispatch(workspace, metadata, new Press(workspace), Progress.silent()));
  }

  private static void failsToLook(BlindWatch watch, Schedule schedule, int minute) {
    assertThatThrownBy(() -> watch.run(schedule, due(minute))).isInstanceOf(RuntimeException.class);
  }

  private static DuePeriod due(int minute) {
    Instant at = T0.plus(Duration.ofMinutes(minute));
    return new DuePeriod("critical", TenantId.PLATFORM, at.toString(), at, "running", 1, at.plusSeconds(60), "");
  }

  private static void ended(String schedule, int minute, String state) {
    JdbcClient.create(metadata.dataSource()).sql("""
        insert into due_periods(schedule, tenant_id, period, fire_at, state) values (:schedule, 'platform', :period, :at, :state)
        """).param("schedule", schedule).param("period", due(minute).period())
        .param("at", due(minute).fireAt().atOffset(ZoneOffset.UTC)).param("state", state).update();
  }

  private void find(String rule, TenantId tenant, String subject, Severity severity, Instant now) {
    find(rule, tenant, subject, severity, now, new BigDecimal("0.12"));
  }

  private void find(String rule, TenantId tenant, String subject, Severity severity, Instant now, BigDecimal value) {
    new AlertDesk(metadata).judge(new RuleOutcome.Answered(rules.find(rule).orElseThrow(),
        List.of(new Finding(rule, tenant, subject, severity, value, T0, now)), Map.of()), now);
  }

  private int tell(Instant now) {
    return tell(now, mail.getSmtp().getPort());
  }

  private int tell(Instant now, int port) {
    Workspace sending = TestWorkspace.in(folder,
        "mail: {from: boardpack@meridian-mail.example, host: 127.0.0.1, port: " + port + ", tls: none}");
    MailSettings settings = MailSettings.read(sending);
    return new AlertNotices(new AlertStore(metadata), rules, new AlertLetters(sending, TenantId::value),
        Access.read(sending), new Delivery(metadata, settings, Patience.USUAL), settings.bounds()).tell(now);
  }

  private List<String> recipients() {
    return Arrays.stream(mail.getReceivedMessages()).map(letter -> {
      try {
        return letter.getAllRecipients()[0].toString().replaceFirst("(?s).*?<?([a-z]+)@.*", "$1");
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }).sorted().toList();
  }

  private static String part(MimeMessage letter, int number) throws Exception {
    MimeMultipart words = (MimeMultipart) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    return words.getBodyPart(number).getContent().toString();
  }
}
