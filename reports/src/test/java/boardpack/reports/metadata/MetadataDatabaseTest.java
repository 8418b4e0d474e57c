package boardpack.reports.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedMetadata.class)
class MetadataDatabaseTest {
  @Test
  void theLedgersAndTheLibrariesTablesAreThere(MetadataDatabase database) throws Exception {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows = connection.createStatement()
            .executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).contains("runs", "sealed_figures", "deliveries", "delivery_events", "audit", "due_periods",
        "batch_job_instance", "batch_step_execution", "qrtz_triggers", "qrtz_locks");
  }

  @Test
  void aLibrarysScriptLosesItsDropsAndItsCommitAndNoColumn(MetadataDatabase database) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows = connection.createStatement().executeQuery("""
            select count(*) from information_schema.columns
            where table_name = 'batch_step_execution' and column_name in ('commit_count', 'rollback_count')
            """)) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update audit set actor = 'nobody'", "delete from audit", "truncate audit",
      "update delivery_events set state = 'accepted'", "delete from delivery_events", "truncate delivery_events",
      "update sealed_figures set figure_value = 0", "delete from sealed_figures", "truncate sealed_figures",
      "update pack_holds set act = 'approved'", "delete from pack_holds", "truncate pack_holds",
      "update configurations set configuration_hash = ''", "delete from configurations", "truncate configurations",
      "update alert_transitions set actor = 'nobody'", "delete from alert_transitions",
      "truncate alert_transitions cascade"})
  void whatIsWrittenIntoAnAppendOnlyTableStays(String change, MetadataDatabase database) throws Exception {
    try (Connection owner = database.owner().connect()) {
      owner.setAutoCommit(false);
      oneRowInEach(owner);
      assertThatThrownBy(() -> owner.createStatement().execute(change))
          .isInstanceOf(SQLException.class).hasMessageContaining("append-only");
      owner.rollback();
    }
    try (Connection program = database.dataSource().getConnection()) {
      program.setAutoCommit(false);
      oneRowInEach(program);
      assertThatThrownBy(() -> program.createStatement().execute(change))
          .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
      program.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "alter table audit disable trigger all", "drop trigger audit_stays on audit", "drop table audit",
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return old; end'",
      "set session_replication_role = replica", "set role boardpack", "grant delete on audit to boardpack_program",
      "update flyway_schema_history set success = false"})
  void theProgramsRoleCannotTakeTheGuardAway(String attempt, MetadataDatabase database) throws Exception {
    try (Connection program = database.dataSource().getConnection()) {
      program.setAutoCommit(false);
      program.createStatement().execute("set local client_min_messages = error");
      assertThatThrownBy(() -> {
        program.createStatement().execute(attempt);
        oneRowInEach(program);
        program.createStatement().execute("delete from audit");
      }).isInstanceOf(SQLException.class).satisfies(e -> assertThat(e.getMessage()).containsAnyOf("permission denied", "must be owner"));
      program.rollback();
    }
  }

  private static void oneRowInEach(Connection connection) throws SQLException {
    connection.createStatement().execute("""
        insert into runs(run_key, tenant_id, pack, period, cut, language, revision, state, started_at)
        values ('a', 'tn', 'monthly', '2026-10', 'full', 'en', 1, 'started', now());
        insert into sealed_figures(run_key, kpi, period, status, label, verdict, definition_hash, seal)
        values ('a', 'mrr', '2026-10', 'ok', 'exact', 'none', 'h', 's');
        insert into audit(at, actor, action, subject, tenant_id, outcome)
        values (now(), 'ana', 'open', 'pack', 'platform', 'done');
        insert into deliveries(run_key, recipient, language, message_id, state, decided_at, next_attempt_at,
          give_up_at, changed_at)
        values ('a', 'ana@meridian-mail.example', 'en', 'm', 'pending', now(), now(), now(), now());
        insert into delivery_events(delivery_id, at, state, server_words)
        select delivery_id, now(), 'pending', '' from deliveries where run_key = 'a';
        insert into pack_holds(run_key, tenant_id, content_hash, act, asked_by, actor, at, reason)
        values ('a', 'tn', 'h', 'held', 'ana', 'ana', now(), 'look');
        insert into alerts(rule, tenant_id, subject, state, severity, category, title, impact, action, owner_role,
          alert_value, since, newest, opened_at, found_at, told_at)
        values ('downtime', 'platform', 'guarded', 'open', 'critical', 'system_health', 't', 'i', 'a', 'cto', 1, now(), now(),
          now(), now(), now());
        insert into alert_transitions(alert_id, at, actor, event, from_state, to_state, severity, alert_value, note)
        select alert_id, now(), 'rule', 'opened', 'none', 'open', 'critical', 1, '' from alerts where subject = 'guarded';
        insert into configurations(configuration_hash, seen_at, file_hashes) values ('h', now(), '{}')
        """);
  }

  @Test
  void aRunIsLockedByOneAtATimeAndFreeOnceItsHolderIsGone(MetadataDatabase database) {
    Optional<RunLock> first = RunLock.tryAcquire(database, "tn-aurora/monthly/2026-10/full-en/r1");
    assertThat(first).isPresent();
    assertThat(first.get().isHeld()).isTrue();
    assertThat(RunLock.tryAcquire(database, "tn-aurora/monthly/2026-10/full-en/r1")).isEmpty();
    try (RunLock other = RunLock.tryAcquire(database, "tn-aurora/monthly/2026-10/full-en/r2").orElseThrow()) {
      assertThat(other.isHeld()).isTrue();
    }
    first.get().close();
    assertThat(first.get().isHeld()).isFalse();
    RunLock.tryAcquire(database, "tn-aurora/monthly/2026-10/full-en/r1").orElseThrow().close();
  }

  @Test
  void aServerOfOnesOwnIsUsedThroughItsSettingsAndNoOtherDatabaseIsMadeOnIt(
      MetadataDatabase server, @TempDir Path folder) {
    String settings = "metadata: {url: '%s', user: own, password: '${OWN_PASSWORD}'}";
    DatabaseLogin own = server.createDatabaseIfMissing("own");
    var workspace = TestWorkspace.in(folder, Map.of("OWN_PASSWORD", own.password()), settings.formatted(own.url()));
    try (MetadataDatabase database = MetadataDatabase.open(workspace)) {
      assertThat(database.isEmbedded()).isFalse();
      assertThat(RunLock.tryAcquire(database, "k").orElseThrow().isHeld()).isTrue();
      assertThatThrownBy(() -> database.createDatabaseIfMissing("meridian")).isInstanceOf(Fault.class);
    }
    assertThat(workspace.home()).as("no server of its own").isDirectoryContaining("glob:**/home.id")
        .isDirectoryNotContaining("glob:**/metadata").isDirectoryNotContaining("glob:**/metadata.json");
  }

  @Test
  void ledgersBelongToOneHomeAndAnotherIsRefusedBeforeItWritesAnything(MetadataDatabase server, @TempDir Path folder)
      throws Exception {
    DatabaseLogin own = server.createDatabaseIfMissing("onehome");
    String settings = "metadata: {url: '%s', user: onehome, password: '%s'}".formatted(own.url(), own.password());
    var first = TestWorkspace.in(folder.resolve("first"), settings);
    try (MetadataDatabase one = MetadataDatabase.open(first); MetadataDatabase beside = MetadataDatabase.open(first)) {
      assertThat(beside.login()).isEqualTo(one.login());
      List<String> copied = new ArrayList<>();
      new MetadataCopy(one).write((name, content) -> copied.add(name));
      assertThat(copied).as("a restored home is another").contains("audit.csv").doesNotContain("home_of_ledgers.csv");
      new MetadataCopy(one).read(List.of(), name -> InputStream.nullInputStream(), () -> {});
    }
    var second = TestWorkspace.in(folder.resolve("second"), settings);
    assertThatThrownBy(() -> MetadataDatabase.open(second)).isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml:4 metadata").hasMessageContaining("keeps the ledgers of another home, which began as "
            + first.home()).hasMessageContaining("good: home: that folder");
    Files.delete(second.home().resolve("home.id"));
    Files.move(first.home().resolve("home.id"), second.home().resolve("home.id"));
    MetadataDatabase.open(second).close();
    assertThatThrownBy(() -> MetadataDatabase.open(first)).as("moved, it is there no more").isInstanceOf(Fault.class);
  }

  @Test
  void aServerOfOnesOwnMayHaveALesserRoleForTheProgramToo(MetadataDatabase server, @TempDir Path folder)
      throws Exception {
    DatabaseLogin owner = server.createDatabaseIfMissing("tworoles");
    DatabaseLogin program = server.createDatabaseIfMissing("lesser");
    try (Connection connection = owner.connect()) {
      connection.createStatement().execute("grant connect on database tworoles to lesser");
    }
    var workspace = TestWorkspace.in(folder, Map.of("OWNER", owner.password(), "PROGRAM", program.password()),
        "metadata: {url: '%s', user: lesser, password: '${PROGRAM}', owner: {user: tworoles, password: '${OWNER}'}}"
            .formatted(owner.url()));
    try (MetadataDatabase database = MetadataDatabase.open(workspace);
        Connection connection = database.dataSource().getConnection()) {
      new Audit(database).write(Instant.EPOCH, "ana", "open", "pack", TenantId.PLATFORM, Audit.Outcome.DONE, Map.of());
      assertThatThrownBy(() -> connection.createStatement().execute("delete from audit"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsAFaultThatNamesTheSettingAndNoPassword(@TempDir Path folder) {
    var workspace = TestWorkspace.in(folder, Map.of("SECRET", "hunter2"),
        "metadata: {url: 'jdbc:postgresql://127.0.0.1:1/boardpack', user: boardpack, password: '${SECRET}'}");
    assertThatThrownBy(() -> MetadataDatabase.open(workspace))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml:4 metadata").hasMessageContaining("does not answer")
        .hasMessageContaining("good:").hasMessageNotContaining("hunter2");
  }
}
