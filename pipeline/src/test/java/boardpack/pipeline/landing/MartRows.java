package boardpack.pipeline.landing;

import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every row of every tenant's marts that hold something of events, to be held against the same made by another way. */
final class MartRows {
  private MartRows() {}

  /** By tenant and table; rows in an order of their own. */
  static SortedMap<String, List<String>> of(LandedCompany company) throws SQLException {
    Marts marts = ShippedMarts.ofEvents(company.source.workspace());
    Landing landing = company.landing();
    SortedMap<String, List<String>> all = new TreeMap<>();
    for (TenantProfile profile : landing.profiles()) {
      TenantMart mart = marts.build(company.tenant(profile.id().value()), profile);
      try (Connection connection = mart.open(); Statement statement = connection.createStatement()) {
        for (String table : tables(statement)) {
          all.put(profile.id() + " " + table, rows(statement, table));
        }
      }
    }
    return all;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select table_name from duckdb_tables() where schema_name = 'main'"
        + " and table_name not in ('stamp', 'periods') order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static List<String> rows(Statement statement, String table) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.append(rows.getString(column)).append('|');
        }
        all.add(row.toString());
      }
    }
    Collections.sort(all);
    return all;
  }
}
