package boardpack.reports.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one home's server over many commands; the tests build on one another, as the commands of a day do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServerTest {
  @TempDir
  static Path folder;

  @Test
  @Order(1)
  void twoCommandsThatStartAtOnceShareOneServerAndTheLastOneOutStopsIt() throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    DatabaseLogin login;
    try (OtherCommand other = OtherCommand.start(folder);
        MetadataDatabase here = MetadataDatabase.open(workspace)) {
      login = here.login();
      assertThat(other.url()).isEqualTo(login.url());
      other.leave();
      assertThat(count(here, "select count(*) from runs")).isZero();
    }
    assertThatThrownBy(login::connect).isInstanceOf(SQLException.class).hasMessageContaining("refused");
  }

  @Test
  @Order(2)
  void whatIsWrittenStaysAndTheStarterMayLeaveBeforeTheFinder() throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    MetadataDatabase starter = MetadataDatabase.open(workspace);
    try (MetadataDatabase finder = MetadataDatabase.open(workspace)) {
      run(starter, "insert into audit(at, actor, action, subject, tenant_id, outcome)"
          + " values (timestamptz '2026-11-02 09:00-05', 'ana', 'open', 'pack', 'platform', 'done')");
      starter.close();
      assertThat(count(finder, "select count(*) from audit")).isEqualTo(1);
    }
    try (MetadataDatabase later = MetadataDatabase.open(workspace)) {
      assertThat(count(later, "select count(*) from audit where actor = 'ana'")).isEqualTo(1);
    }
  }

  @Test
  @Order(3)
  void theServerOfAKilledCommandIsFoundUsedAndStoppedByTheNext() throws Exception {
    DatabaseLogin login;
    try (OtherCommand other = OtherCommand.start(folder)) {
      String url = other.url();
      other.kill();
      try (MetadataDatabase next = MetadataDatabase.open(TestWorkspace.in(folder))) {
        login = next.login();
        assertThat(login.url()).isEqualTo(url);
      }
    }
    assertThatThrownBy(login::connect).isInstanceOf(SQLException.class);
  }

  @Test
  @Order(4)
  void aServerThatWasItselfKilledIsStartedAgainWithAllItsRows() throws Exception {
    MetadataDatabase crashed = MetadataDatabase.open(TestWorkspace.in(folder));
    Path data = TestWorkspace.in(folder).home().resolve("metadata/data");
    ProcessHandle postmaster = PidFile.read(data).orElseThrow().postgres().orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    crashed.close();
    try (MetadataDatabase again = MetadataDatabase.open(TestWorkspace.in(folder))) {
      assertThat(count(again, "select count(*) from audit where actor = 'ana'")).isEqualTo(1);
    }
  }

  @Test
  @Order(5)
  void nobodyGetsInWithoutThePasswordOrFromAnotherMachineAndOnlyTheOwnerReadsTheFiles() throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    try (MetadataDatabase database = MetadataDatabase.open(workspace)) {
      String postgres = database.login().url().replace("/boardpack", "/postgres");
      assertThatThrownBy(() -> DriverManager.getConnection(postgres, "postgres", "postgres"))
          .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
      assertThat(setting(workspace, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(workspace, "unix_socket_directories")).isEmpty();
      assertThat(setting(workspace, "fsync")).isEqualTo("on");
      assertThat(setting(workspace, "synchronous_commit")).isEqualTo("on");
    }
    assertThat(rights(workspace.home().resolve("metadata.json"))).isEqualTo("rw-------");
    assertThat(rights(workspace.home().resolve("metadata"))).isEqualTo("rwx------");
    assertThat(rights(workspace.home().resolve("metadata/data"))).isEqualTo("rwx------");
    assertThat(workspace.home().resolve("metadata/initial-password")).doesNotExist();
  }

  @Test
  @Order(6)
  void theSampleCompanyHasADatabaseOfItsOwnWhoseRoleSeesNoLedger() throws Exception {
    try (MetadataDatabase database = MetadataDatabase.open(TestWorkspace.in(folder))) {
      DatabaseLogin meridian = database.createDatabaseIfMissing("meridian");
      assertThat(database.createDatabaseIfMissing("meridian")).isEqualTo(meridian);
      try (Connection connection = meridian.connect()) {
        connection.createStatement().execute("create table tenants (tenant_id text)");
      }
      DatabaseLogin nosy = new DatabaseLogin(database.login().url(), meridian.user(), meridian.password());
      assertThatThrownBy(nosy::connect).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    }
  }

  @Test
  @Order(7)
  void aFileThatIsMissingBesideItsDataIsAFaultAndNoNewDatabase() throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    Files.delete(workspace.home().resolve("metadata.json"));
    assertThatThrownBy(() -> MetadataDatabase.open(workspace))
        .isInstanceOf(Fault.class).hasMessageContaining("metadata.json").hasMessageContaining("put the file back");
  }

  private static String rights(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void run(MetadataDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private static long count(MetadataDatabase database, String query) throws SQLException {
    return Long.parseLong(answer(database, query));
  }

  private static String setting(Workspace workspace, String name) throws SQLException {
    ServerFile file = ServerFile.read(workspace.home().resolve("metadata.json")).orElseThrow();
    try (Connection connection = file.superuser().connect();
        ResultSet rows = connection.createStatement().executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String answer(MetadataDatabase database, String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
