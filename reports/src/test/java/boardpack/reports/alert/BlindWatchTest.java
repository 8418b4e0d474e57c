package boardpack.reports.alert;

import static boardpack.reports.alert.AlertMailing.T0;
import static boardpack.reports.alert.Mailbox.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.access.Access;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.press.Press;
import boardpack.reports.run.BlindWatch;
import boardpack.reports.run.Dispatch;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;
import boardpack.reports.schedule.Schedules;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears that a watch, or a refresh, fails; each test on a schedule of its own. */
@ExtendWith(SharedMetadata.class)
class BlindWatchTest {
  private static final DuePack FAILS = (schedule, due) -> {
    throw new IllegalStateException("blind");
  };

  @TempDir Path folder;
  private final Mailbox mail = new Mailbox();
  private MetadataDatabase metadata;

  @BeforeEach
  void open(MetadataDatabase shared) {
    metadata = shared;
  }

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void itsOwnerHearsOfItOnceUntilItSeesAgain() throws Exception {
    Workspace blind = workspace("owner: cto@meridian-mail.example\n");
    Schedule critical = schedule(blind, "critical");
    AlertWatch alerts = AlertWatch.open(blind, metadata, Map.of(), TenantId::value);
    BlindWatch watch = watching(blind, (schedule, due) ->
        new DuePack.Done(DuePack.Ending.DONE, alerts.look(RefreshClass.CRITICAL, due.fireAt()).toString()));
    ended("critical", 0, "done");
    fails(watch, critical, 1);
    assertThat(mail.recipients()).containsExactly("cto");
    assertThat(Mailbox.subject(mail.letters().get(0))).isEqualTo("Blind: critical");
    assertThat(part(mail.letters().get(0), 0)).contains("look of the watch critical failed", "probes", "boardpack history critical");

    ended("critical", 1, "failed");
    fails(watch, critical, 2);
    fails(watching(blind, watch.look()), critical, 3);
    assertThat(mail.recipients()).as("still blind, and after a restart").hasSize(1);

    ended("critical", 4, "done");
    watching(blind, (schedule, due) -> new DuePack.Done(DuePack.Ending.DONE, "all seen")).run(critical, due("critical", 4));
    assertThat(mail.recipients()).hasSize(1);
    fails(watch, critical, 5);
    assertThat(mail.recipients()).as("blind once more").containsExactly("cto", "cto");
  }

  @Test
  void withoutAnOwnerTheOperatorsHearOfItEachInTheirLanguage() throws Exception {
    Workspace blind = workspace("");
    ended("business", 0, "done");
    fails(watching(blind, FAILS), schedule(blind, "business"), 1);
    assertThat(mail.recipients()).containsExactly("olga", "rik");
    assertThat(Mailbox.subject(mail.of("rik").get(0))).isEqualTo("Blind: business");
    assertThat(part(mail.of("rik").get(0), 0)).contains("De bewaking business kon niet kijken");
    fails(watching(blind, FAILS), schedule(blind, "business"), 2);
    assertThat(mail.letters()).hasSize(2);
  }

  @Test
  void anOwnerWhomAccessDoesNotKnowIsNobodyAndTheOperatorsHearOfIt() throws Exception {
    Workspace blind = workspace("owner: gone@meridian-mail.example\n");
    fails(watching(blind, FAILS), renamed(schedule(blind, "critical"), "gone"), 1);
    assertThat(mail.recipients()).containsExactly("olga", "rik");
  }

  @Test
  void aRefreshThatFailsIsToldInWordsOfItsOwn() throws Exception {
    Workspace blind = workspace("");
    fails(watching(blind, FAILS), schedule(blind, "refresh-business"), 1);
    assertThat(Mailbox.subject(mail.of("olga").get(0))).isEqualTo("Not refreshed: refresh-business");
  }

  /** It sees and is blind by turns, each minute of an hour and a half. */
  @Test
  void aWatchThatFlapsIsToldThreeTimesAnHour() throws Exception {
    Workspace blind = workspace("owner: cto@meridian-mail.example\n");
    Schedule flapping = renamed(schedule(blind, "critical"), "flapping");
    for (int minute = 0; minute < 90; minute += 2) {
      ended("flapping", minute, "done");
      fails(watching(at(blind, minute + 1), FAILS), flapping, minute + 1);
      if (minute == 58) {
        assertThat(mail.letters()).hasSize(3);
      }
    }
    assertThat(mail.letters()).hasSize(6);
  }

  /** The workspace that ships names an operator, and no schedule of it fails unheard. */
  @Test
  void ofEveryScheduleThatShipsSomebodyHears() throws IOException {
    Workspace own = TestWorkspace.in(folder);
    Files.copy(TestWorkspace.shipped().resolve("access.yml"), folder.resolve("access.yml"));
    Access access = Access.read(own);
    assertThat(Schedules.read(own)).hasSize(15).allSatisfy(schedule ->
        assertThat(schedule.sending().hearers(access)).as(schedule.name()).extracting(person -> person.email().value())
            .containsExactly("lotte.brandt@meridian-mail.example"));
  }

  /** Its one source is a port at which nobody listens. */
  private Workspace workspace(String ofCritical) throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    write("schedules/critical.yml", Files.readString(TestWorkspace.shipped().resolve("schedules/critical.yml")) + ofCritical);
    write("sql/sources/probes/outages.sql", "select service_name, probe_seconds, began_at, ended_at from outages");
    write("access.yml", """
        people:
          - {name: Cto, email: cto@meridian-mail.example, roles: [cto], tenants: all, packs: []}
          - {name: Coo, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: []}
          - {name: Olga, email: olga@meridian-mail.example, roles: [operator], tenants: all, packs: []}
          - {name: Rik, email: rik@meridian-mail.example, language: nl, roles: [operator], tenants: all, packs: []}
          - {name: Other, email: other@meridian-mail.example, roles: [operator], tenants: [tn-aurora], packs: []}
        """);
    write("boardpack.yml", """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York}
        clock: 2026-11-02T09:00:00-05:00
        sources:
          probes: {kind: postgresql, url: 'jdbc:postgresql://127.0.0.1:%d/probes', user: postgres, password: postgres}
        %s
        """.formatted(closed, mail.setting()));
    return new WorkspaceReader(TestWorkspace.shipped(), name -> null, Clock.systemUTC()).read(folder);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private static Workspace at(Workspace workspace, int minute) {
    return new Workspace(workspace.root(), workspace.shipped(), workspace.home(), workspace.company(), workspace.sources(),
        workspace.settings(), Clock.fixed(T0.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
  }

  private static Schedule schedule(Workspace workspace, String name) {
    return Schedules.read(workspace).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Schedule renamed(Schedule one, String name) {
    return new Schedule(name, one.task(), one.audience(), one.cadence(), one.zone(), one.calendar(), one.shift(),
        one.dataCut(), one.window(),
        one.incomplete(), one.sending());
  }

  private BlindWatch watching(Workspace workspace, DuePack look) {
    return new BlindWatch(look, new ScheduleHistory(metadata),
        new Dispatch(workspace, metadata, new Press(workspace), Progress.silent()));
  }

  private static void fails(BlindWatch watch, Schedule schedule, int minute) {
    assertThatThrownBy(() -> watch.run(schedule, due(schedule.name(), minute))).isInstanceOf(RuntimeException.class);
  }

  private static DuePeriod due(String schedule, int minute) {
    Instant at = T0.plus(Duration.ofMinutes(minute));
    return new DuePeriod(schedule, TenantId.PLATFORM, at.toString(), at, "running", 1, at.plusSeconds(60), "");
  }

  private void ended(String schedule, int minute, String state) {
    JdbcClient.create(metadata.dataSource()).sql("""
        insert into due_periods(schedule, tenant_id, period, fire_at, state) values (:schedule, 'platform', :period, :at, :state)
        """).param("schedule", schedule).param("period", due(schedule, minute).period())
        .param("at", due(schedule, minute).fireAt().atOffset(ZoneOffset.UTC)).param("state", state).update();
  }
}
