package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import java.sql.SQLException;
import java.util.List;

/** Adds the rows of tenants' finished marts to the platform's, and sees that each sum arrives whole. */
final class PlatformUnion {
  private final MartDatabase database;
  private final Edition edition;

  PlatformUnion(MartDatabase database, Edition edition) {
    this.database = database;
    this.edition = edition;
  }

  void add(TenantMart part, List<MartDefinition> marts) throws SQLException {
    database.run("attach " + Quoted.text(part.file()) + " as part (read_only)");
    requireSamePlatform(part);
    for (MartDefinition mart : marts) {
      String table = Quoted.name(mart.name());
      database.run("insert into main." + table + " by name select * from part.main." + table);
      requireWhole(part, mart);
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

  private void requireWhole(TenantMart part, MartDefinition mart) throws SQLException {
    String sums = "(" + String.join(", ", additive(mart)) + ")";
    String sql = "select cast(row" + sums + " as varchar) from %s.main." + Quoted.name(mart.name())
        + " where tenant_id = " + Quoted.text(part.tenant());
    List<String> own = database.texts(sql.formatted("part"));
    List<String> arrived = database.texts(sql.formatted("building"));
    if (!own.equals(arrived)) {
      throw Fault.data(mart.file(), sums + " of " + part.tenant() + " is " + own.get(0) + ", but " + arrived.get(0)
          + " in the platform's", "the same numbers on both sides");
    }
  }

  private List<String> additive(MartDefinition mart) throws SQLException {
    List<String> measures = database.texts("select 'sum(\"' || name || '\")' from pragma_table_info("
        + Quoted.text(mart.name()) + ") where type like 'DECIMAL%' or type like '%INT%'");
    measures.add("count(*)");
    return measures;
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
