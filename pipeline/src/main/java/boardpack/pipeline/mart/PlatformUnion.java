package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds the rows of tenants' finished marts to the platform's, and sees that each sum arrives whole. */
final class PlatformUnion {
  private final MartDatabase database;
  private final Edition edition;
  private final RowCounts rows;

  /** @param rows counts what is added */
  PlatformUnion(MartDatabase database, Edition edition, RowCounts rows) {
    this.database = database;
    this.edition = edition;
    this.rows = rows;
  }

  void add(TenantMart part, List<MartDefinition> marts) throws SQLException {
    database.run("attach " + Quoted.text(part.file()) + " as part (read_only)");
    requireSamePlatform(part);
    List<MartDefinition> filled = filled(part, marts);
    if (!filled.isEmpty()) {
      Map<String, String> sums = sums(filled);
      Map<String, String> sent = textsOf("part", part, sums);
      for (MartDefinition mart : filled) {
        String table = Quoted.name(mart.name());
        rows.add(mart, database.change("insert into main." + table + " by name select * from part.main." + table));
      }
      requireWhole(part, filled, sent, textsOf("building", part, sums));
    }
    addStates();
    weakenLabels();
    database.run("detach part");
  }

  private void requireSamePlatform(TenantMart part) throws SQLException {
    List<String> other = database.texts("select platform_currency || ' in ' || platform_zone from part.main.edition");
    String own = edition.platformCurrency() + " in " + edition.platformZone();
    if (!other.equals(List.of(own))) {
      throw Fault.data("marts/" + part.tenant(), "was built for a platform of " + other + ", not " + own,
          "marts of all tenants built by the same workspace");
    }
  }

  private static void requireWhole(
      TenantMart part, List<MartDefinition> marts, Map<String, String> own, Map<String, String> arrived) {
    for (MartDefinition mart : marts) {
      String sent = own.get(mart.name());
      if (!sent.equals(arrived.get(mart.name()))) {
        throw Fault.data(mart.file(), "rows and sums of " + part.tenant() + " are " + sent + ", but "
            + arrived.get(mart.name()) + " in the platform's", "the same numbers on both sides");
      }
    }
  }

  /** The marts in which the tenant has a row. */
  private List<MartDefinition> filled(TenantMart part, List<MartDefinition> marts) throws SQLException {
    Set<String> names = Set.copyOf(database.texts(marts.stream()
        .map(mart -> "select '%s' where exists (from part.main.%s where tenant_id = %s)"
            .formatted(mart.name(), Quoted.name(mart.name()), Quoted.text(part.tenant())))
        .collect(Collectors.joining(" union all "))));
    return marts.stream().filter(mart -> names.contains(mart.name())).toList();
  }

  /** By mart, SQL that counts its rows and sums each of its numbers. */
  private Map<String, String> sums(List<MartDefinition> marts) throws SQLException {
    Map<String, List<String>> numbers = new HashMap<>();
    for (String[] column : database.pairs("select table_name, column_name from duckdb_columns() "
        + "where database_name = 'building' and schema_name = 'main' "
        + "and (data_type like 'DECIMAL%' or data_type like '%INT%')")) {
      numbers.computeIfAbsent(column[0], mart -> new ArrayList<>()).add(", sum(" + Quoted.name(column[1]) + ")");
    }
    Map<String, String> sums = new LinkedHashMap<>();
    marts.forEach(mart -> sums.put(mart.name(),
        "row(count(*)" + String.join("", numbers.getOrDefault(mart.name(), List.of())) + ")"));
    return sums;
  }

  /** What the sums are of the tenant's rows in one of the two files, by mart. */
  private Map<String, String> textsOf(String file, TenantMart part, Map<String, String> sums) throws SQLException {
    return database.textsByName(sums.entrySet().stream()
        .map(mart -> "select '%s', cast(%s as varchar) from %s.main.%s where tenant_id = %s".formatted(
            mart.getKey(), mart.getValue(), file, Quoted.name(mart.getKey()), Quoted.text(part.tenant())))
        .collect(Collectors.joining(" union all ")));
  }

  /** An input's state on the platform: rows of all, the oldest as-of time, connected where anybody has it. */
  private void addStates() throws SQLException {
    database.run("""
        update input_state set
          connected = input_state.connected or part_state.connected,
          row_count = input_state.row_count + part_state.row_count,
          put_aside = input_state.put_aside + part_state.put_aside,
          as_of = least(input_state.as_of, part_state.as_of)
        from part.main.input_state as part_state
        where part_state.input = input_state.input
        """);
    database.run("insert into landed_measures select * from part.main.landed_measures");
  }

  /** Rows of a tenant may have come by another recipe; the platform's sums bear the weakest label of all. */
  private void weakenLabels() throws SQLException {
    database.run("""
        update column_labels set label = weaker.label, label_rank = weaker.label_rank
        from part.main.column_labels as weaker
        where weaker.mart = column_labels.mart
          and weaker.column_name = column_labels.column_name
          and weaker.label_rank > column_labels.label_rank
        """);
  }
}
