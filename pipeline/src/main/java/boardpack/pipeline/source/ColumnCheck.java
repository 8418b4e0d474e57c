package boardpack.pipeline.source;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the columns that a SELECT gives against those that its input's contract asks for. */
final class ColumnCheck {
  private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
  private static final Set<String> DECIMAL = Set.of("numeric", "int2", "int4", "int8");

  private ColumnCheck() {}

  static void check(InputSelect select, ResultSetMetaData found) throws SQLException {
    InputContract contract = select.contract();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int place = 1; place <= found.getColumnCount(); place++) {
      if (places.put(found.getColumnLabel(place), place) != null) {
        throw fault(select, found.getColumnLabel(place), "is there twice", "each column once");
      }
    }
    for (Column column : contract.columns()) {
      Integer place = places.remove(column.name());
      if (place == null) {
        throw missing(select, column, places.keySet());
      }
      requireType(select, column, found.getColumnTypeName(place), found.getColumnType(place));
    }
    if (!places.isEmpty()) {
      throw fault(select, places.keySet().iterator().next(), "is no column of " + contract.name(),
          "only " + contract.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
    }
  }

  private static Fault missing(InputSelect select, Column column, Set<String> rest) {
    String folded = column.name().toLowerCase(Locale.ROOT);
    String good = "… as " + (folded.equals(column.name()) ? folded : InputSelect.quoted(column.name()));
    return rest.contains(folded) && !folded.equals(column.name())
        ? fault(select, column.name(), "is missing; found " + folded
            + ", because PostgreSQL writes names without quotes in small letters", good)
        : fault(select, column.name(), "is missing", good);
  }

  private static void requireType(InputSelect select, Column column, String found, int jdbcType) {
    String type = column.type().duckdb();
    String name = column.name().equals(column.name().toLowerCase(Locale.ROOT))
        ? column.name() : InputSelect.quoted(column.name());
    if (type.equals("VARCHAR")) {
      require(jdbcType == Types.VARCHAR || jdbcType == Types.CHAR || found.equals("uuid"), select, column, found,
          "cast(… as text) as " + name);
    } else if (type.startsWith("DECIMAL")) {
      require(DECIMAL.contains(found), select, column, found,
          "cast(… as " + type.replace("DECIMAL", "numeric") + ") as " + name);
    } else if (type.equals("BIGINT")) {
      require(WHOLE.contains(found), select, column, found, "cast(… as bigint) as " + name);
    } else if (type.equals("BOOLEAN")) {
      require(found.equals("bool"), select, column, found, "cast(… as boolean) as " + name);
    } else if (type.equals("DATE")) {
      require(found.equals("date"), select, column, found, "cast(… as date) as " + name);
    } else {
      require(found.equals("timestamptz"), select, column, found, found.equals("timestamp")
          ? "… at time zone 'UTC' as " + name + ", with the zone that the source means"
          : "cast(… as timestamptz) as " + name);
    }
  }

  private static void require(boolean fits, InputSelect select, Column column, String found, String good) {
    if (!fits) {
      throw fault(select, column.name(), "is " + found + ", where the contract asks for "
          + column.type().duckdb().toLowerCase(Locale.ROOT), good);
    }
  }

  private static Fault fault(InputSelect select, String column, String what, String good) {
    return Fault.setting(select.shownAs(), "column " + column + " " + what, good);
  }
}
