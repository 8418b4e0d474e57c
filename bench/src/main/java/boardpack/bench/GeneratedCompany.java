package boardpack.bench;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A company of any size, made of the sample's: its customers repeated under other ids with all that belongs to them, and
 * as many events as asked for, more of them the earlier a customer stands in the list. The same sizes, the same rows.
 *
 * @param schema of the source database that holds its rows, a table an input
 */
record GeneratedCompany(House house, String schema, Map<String, String> selects) {
  private static final int SAMPLE_TENANTS = 8;

  static GeneratedCompany make(House house, String schema, int tenants, long events, int months)
      throws SQLException, IOException {
    Map<String, String> selects = new LinkedHashMap<>();
    try (Connection connection = house.connect(); Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set timezone = 'UTC'");
      statement.execute("create schema " + schema);
      int copies = (tenants + SAMPLE_TENANTS - 1) / SAMPLE_TENANTS;
      for (InputContract contract : contracts(house)) {
        Optional<String> select = sampleSelect(house, contract);
        if (select.isPresent() && !contract.name().equals("events")) {
          statement.execute(table(schema, contract, select.get(), copies));
          if (contract.name().equals("tenants")) {
            statement.execute("delete from " + schema + ".tenants where tenant_id not in (select tenant_id from "
                + schema + ".tenants where deleted_at is null order by length(tenant_id), tenant_id limit " + tenants + ")");
          }
          selects.put(contract.name(), select(schema, contract));
        }
      }
      statement.execute(Events.table(schema, events, months));
      selects.put("events", "select * from " + schema + ".events");
      statement.execute("analyze");
    }
    return new GeneratedCompany(house, schema, selects);
  }

  /** A new workspace that reads this company; what it writes stands in its own {@code var}. */
  Workspace workspace(String name) throws IOException, SQLException {
    return house.read(WorkspaceFiles.write(house.folder().resolve(name), house.login(), selects));
  }

  /** The tenants first, for the others keep to those there are. */
  private static List<InputContract> contracts(House house) throws IOException, SQLException {
    Path root = house.folder().resolve("server");
    return InputContracts.read(house.read(root)).stream()
        .sorted((one, other) -> Boolean.compare(other.name().equals("tenants"), one.name().equals("tenants")))
        .toList();
  }

  private static Optional<String> sampleSelect(House house, InputContract contract) throws IOException {
    Path file = house.shipped().resolve("sql/sources/meridian/" + contract.name() + ".sql");
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private static String table(String schema, InputContract contract, String select, int copies) {
    boolean repeated = contract.rows() == InputContract.Rows.TENANT;
    String columns = contract.columns().stream()
        .map(column -> repeated && isId(contract, column) ? suffixed(column) : quoted(column))
        .collect(Collectors.joining(", "));
    String copy = repeated ? " cross join generate_series(1, " + copies + ") as copy (n)" : "";
    String which = repeated && !contract.name().equals("tenants")
        ? " where copy.n = 1 and (tenant_id is null or tenant_id in (select tenant_id from " + schema + ".tenants))"
            + " or tenant_id || '-' || copy.n in (select tenant_id from " + schema + ".tenants)"
        : "";
    return "create unlogged table " + schema + "." + contract.name() + " as select " + columns + " from (\n" + select
        + "\n) as original" + copy + which;
  }

  private static boolean isId(InputContract contract, Column column) {
    return column.type().duckdb().equals("VARCHAR")
        && (column.name().endsWith("_id") || contract.key().contains(column.name()));
  }

  private static String suffixed(Column column) {
    return "case when copy.n = 1 then " + quoted(column) + " else " + quoted(column) + " || '-' || copy.n end as "
        + quoted(column);
  }

  private static String select(String schema, InputContract contract) {
    return contract.columns().stream().map(GeneratedCompany::quoted)
        .collect(Collectors.joining(", ", "select ", " from " + schema + "." + contract.name()));
  }

  private static String quoted(Column column) {
    return '"' + column.name() + '"';
  }
}
