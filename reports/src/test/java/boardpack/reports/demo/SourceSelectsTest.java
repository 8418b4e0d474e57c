package boardpack.reports.demo;

import static boardpack.reports.demo.SampleServer.ROOT;
import static boardpack.reports.demo.SampleServer.ask;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SELECTs of the sample and of the foreign company give what the contracts ask for. */
class SourceSelectsTest {
  private static final Path FOREIGN = ROOT.resolve("reports/src/test/resources/foreign");
  private static final Map<String, String> TYPES = Map.of("text", "VARCHAR", "varchar", "VARCHAR", "int8", "BIGINT",
      "bool", "BOOLEAN", "date", "DATE", "timestamptz", "TIMESTAMPTZ");

  private static SampleServer server;
  private static Connection meridian;
  private static Connection nordlicht;

  record Select(String company, String input, String sql, InputContract contract) {
    @Override
    public String toString() {
      return company + " " + input;
    }
  }

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException, SQLException {
    server = SampleServer.start();
    meridian = server.create("meridian", "Pacific/Chatham");
    SampleCompany.fill(meridian, SampleServer.thinScripts(folder), 3, 1);
    nordlicht = server.create("nordlicht", "Pacific/Chatham");
    try (Statement statement = nordlicht.createStatement()) {
      statement.execute(Files.readString(FOREIGN.resolve("schema.sql")));
    }
    try (Statement statement = meridian.createStatement()) {
      statement.execute(Files.readString(ROOT.resolve("sql/sources/meridian.grants.sql")));
      statement.execute("set role boardpack_reader");
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    meridian.close();
    nordlicht.close();
    server.close();
  }

  static Stream<Select> selects() {
    Workspace own = new WorkspaceReader(ROOT, name -> null, Clock.systemUTC()).read(ROOT);
    Workspace foreign = new WorkspaceReader(ROOT, name -> "any", Clock.systemUTC()).read(FOREIGN);
    return Stream.concat(
        InputContracts.read(own).stream()
            .filter(contract -> own.file(path("meridian", contract)).isPresent())
            .map(contract -> select("meridian", own, contract)),
        InputContracts.read(foreign).stream()
            .filter(contract -> foreign.file(path("lager", contract)).isPresent())
            .map(contract -> select("lager", foreign, contract)));
  }

  @ParameterizedTest
  @MethodSource("selects")
  void columnsAndTypesAreTheContracts(Select select) throws SQLException {
    try (Statement statement = connection(select).createStatement();
        ResultSet rows = statement.executeQuery(select.sql() + "\nlimit 0")) {
      assertThat(columns(rows.getMetaData())).containsExactlyElementsOf(select.contract().columns().stream()
          .map(column -> column.name() + " " + column.type().duckdb()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("selects")
  void everyRowKeepsTheContract(Select select) throws SQLException {
    InputContract contract = select.contract();
    String offences = contract.columns().stream().map(SourceSelectsTest::offence).collect(joining(" or "));
    assertThat(ask(connection(select), "select count(*) from (" + select.sql() + "\n) as row where " + offences))
        .isEqualTo("0");
    String key = contract.key().stream().map(SourceSelectsTest::quoted).collect(joining(", "));
    assertThat(ask(connection(select),
        "select count(*) > 0 and count(*) = count(distinct (" + key + ")) from (" + select.sql() + "\n) as row"))
        .isEqualTo("t");
  }

  private static List<String> contracts() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("sql/inputs"))) {
      return files.map(file -> file.getFileName().toString().replace(".yml", "")).sorted().toList();
    }
  }

  @Test
  void theSampleFillsEveryInputAndTheForeignCompanyOnlyFive() throws IOException {
    assertThat(selects().filter(select -> select.company().equals("meridian")).map(Select::input))
        .containsExactlyElementsOf(contracts());
    assertThat(selects().filter(select -> select.company().equals("lager")).map(Select::input))
        .containsExactly("campaigns", "domains", "events", "subscriptions", "tenants");
  }

  @Test
  void theReadersRoleReadsWhatTheSelectsNameAndNothingElse() throws SQLException {
    try (Statement statement = meridian.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select email from tenant_users")).hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("select stripe_customer_id from tenant_config"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("select ip_address from smtp_ip_addresses"))
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("select email from email_accounts")).hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("delete from payments")).hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("create table mine (value int)")).hasMessageContaining("denied");
      assertThatThrownBy(() -> statement.execute("select * from sample.planted_counts")).hasMessageContaining("denied");
    }
  }

  @Test
  void aPaidInvoiceWasPaidInFullAndAnOpenOneNotAtAll() throws SQLException {
    String paid = "select invoice_id, sum(amount) as amount from (" + meridian("payments") + "\n) as payments"
        + " where kind = 'payment' and status = 'succeeded' group by invoice_id";
    assertThat(ask(meridian, "select count(*) || ' ' || count(*) filter (where coalesce(paid.amount, 0)"
        + " <> case invoices.status when 'paid' then invoices.amount else 0 end) from (" + meridian("invoices")
        + "\n) as invoices left join (" + paid + ") as paid using (invoice_id)")).isEqualTo("86 0");
  }

  @Test
  void theForeignCompanysLogIsAsLargeAsItsSchemaSays() throws SQLException {
    assertThat(ask(nordlicht, "select string_agg(vorgang || ':' || lines, ' ' order by vorgang)"
        + " from (select vorgang, count(*) as lines from lager.protokoll group by vorgang) as counted"))
        .isEqualTo("1:120 2:115 3:4 4:1 5:1 6:1");
  }

  private static String meridian(String input) {
    return selects().filter(select -> select.toString().equals("meridian " + input)).findFirst().orElseThrow().sql();
  }

  private static Select select(String source, Workspace workspace, InputContract contract) {
    try {
      Path file = workspace.file(path(source, contract)).orElseThrow();
      return new Select(source, contract.name(), Files.readString(file), contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String source, InputContract contract) {
    return "sql/sources/" + source + "/" + contract.name() + ".sql";
  }

  private static Connection connection(Select select) {
    return select.company().equals("meridian") ? meridian : nordlicht;
  }

  private static List<String> columns(ResultSetMetaData row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int place = 1; place <= row.getColumnCount(); place++) {
      String type = row.getColumnTypeName(place);
      columns.add(row.getColumnLabel(place) + " " + (type.equals("numeric")
          ? "DECIMAL(" + row.getPrecision(place) + "," + row.getScale(place) + ")"
          : TYPES.getOrDefault(type, type)));
    }
    return columns;
  }

  private static String offence(Column column) {
    String offence = column.required() ? quoted(column.name()) + " is null" : "false";
    if (!column.oneOf().isEmpty()) {
      offence += " or " + quoted(column.name()) + " not in ('" + String.join("', '", column.oneOf()) + "')";
    }
    return offence + column.min().map(min -> " or " + quoted(column.name()) + " < " + min).orElse("");
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
