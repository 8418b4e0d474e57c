package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows landed for one tenant, written as Parquet where landing would write them. */
public final class LandedRows {
  private final Path home;
  private final TenantId tenant;
  private final Map<String, InputContract> contracts;
  private final Map<String, List<Path>> files = new TreeMap<>();
  private final Map<String, Long> rows = new HashMap<>();

  public LandedRows(Workspace workspace, TenantId tenant) {
    this(workspace, workspace.home(), tenant);
  }

  LandedRows(Workspace workspace, Path home, TenantId tenant) {
    this.home = home;
    this.tenant = tenant;
    this.contracts = ShippedMarts.allContracts().stream()
        .collect(Collectors.toMap(InputContract::name, contract -> contract));
  }

  /** Adds a file with these rows; columns that a row does not name are NULL. All their keys are new. */
  public LandedRows file(String input, List<Map<String, Optional<String>>> values) {
    String tuples = values.stream().map(row -> tuple(input, row)).collect(Collectors.joining(", "));
    String names = contracts.get(input).columns().stream()
        .map(column -> Quoted.name(column.name()))
        .collect(Collectors.joining(", "));
    return select(input, values.isEmpty()
        ? "select " + contracts.get(input).columns().stream()
            .map(column -> "cast(null as " + column.type().duckdb() + ") as " + Quoted.name(column.name()))
            .collect(Collectors.joining(", ")) + " where false"
        : "select * from (values " + tuples + ") as given(" + names + ")", values.size());
  }

  /** Adds a file with what {@code sql} selects, which brings {@code newKeys} keys that no file before it has. */
  public LandedRows select(String input, String sql, long newKeys) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      Path folder = Files.createDirectories(
          home.resolve("landing").resolve(tenant.value()).resolve(input)).toRealPath();
      Path file = folder.resolve(files.computeIfAbsent(input, name -> new ArrayList<>()).size() + ".parquet");
      statement.execute("set TimeZone = 'UTC'");
      statement.execute("copy (" + sql + ") to " + Quoted.text(file) + " (format parquet)");
      files.get(input).add(file);
      rows.merge(input, newKeys, Long::sum);
      return this;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(input + ": " + sql, e);
    }
  }

  public LandedTenant landed(Instant asOf) {
    Map<String, LandedInput> inputs = new TreeMap<>();
    contracts.keySet().forEach(input -> inputs.put(input, new LandedInput.NotConnected(input)));
    files.forEach((input, paths) ->
        inputs.put(input, new LandedInput.Connected(input, paths, rows.get(input), 0, asOf)));
    return new LandedTenant(tenant, inputs, contentHash());
  }

  private String contentHash() {
    return Digest.of(files.values().stream().flatMap(List::stream).map(LandedRows::digest).toArray(String[]::new));
  }

  private String tuple(String input, Map<String, Optional<String>> row) {
    List<String> unknown = row.keySet().stream()
        .filter(name -> contracts.get(input).column(name).isEmpty())
        .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(input + " has no " + unknown);
    }
    return contracts.get(input).columns().stream()
        .map(column -> "cast(" + row.getOrDefault(column.name(), Optional.empty()).map(Quoted::text).orElse("null")
            + " as " + column.type().duckdb() + ")")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String digest(Path file) {
    try {
      return Digest.of(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
