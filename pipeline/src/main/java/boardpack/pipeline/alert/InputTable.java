package boardpack.pipeline.alert;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.label.LabelledRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One input as rules see it: its contract's columns but for those that name a person, which never leave the source. */
record InputTable(InputContract contract) {
  private static final String READ = ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"',"
      + " nullstr = '', allow_quoted_nulls = false, max_line_size = 16777216, buffer_size = 33554432, columns = {";

  List<Column> columns() {
    return contract.columns().stream().filter(column -> !column.personal()).toList();
  }

  List<String> names() {
    return columns().stream().map(Column::name).toList();
  }

  LabelledRelation labelled() {
    return LabelledRelation.declared("inputs." + contract.name(),
        columns().stream().map(column -> LabelledColumn.declared(column.name(), column.label())).toList());
  }

  String create() {
    return "create table " + table() + " (" + each(column -> name(column.name()) + " " + column.type().duckdb()) + ")";
  }

  /** Rows as texts, just as the source or a worked example gives them. */
  String createRaw() {
    return "create or replace table raw (" + each(column -> name(column.name()) + " varchar") + ")";
  }

  String readRaw(String csv) {
    return "insert into raw select * from read_csv(" + text(csv) + READ
        + each(column -> text(column.name()) + ": 'VARCHAR'") + "})";
  }

  /** Takes the rows that keep the contract; of the versions of one row that a source may hold, the newest. */
  String takeRaw() {
    return "insert into " + table() + " select " + each(column -> "cast(" + name(column.name()) + " as "
        + column.type().duckdb() + ")") + " from raw where " + keepsContract() + newestVersion();
  }

  private String newestVersion() {
    if (!(contract.load() instanceof Load.Incremental load) || !names().containsAll(contract.key())) {
      return "";
    }
    return " qualify row_number() over (partition by "
        + contract.key().stream().map(InputTable::name).collect(Collectors.joining(", "))
        + " order by cast(" + name(load.watermark()) + " as timestamptz) desc nulls last) = 1";
  }

  String countRest() {
    return "select count(*) from raw where not (" + keepsContract() + ")";
  }

  private String table() {
    return "inputs." + name(contract.name());
  }

  private String keepsContract() {
    List<String> conditions = new ArrayList<>();
    for (Column column : columns()) {
      String value = name(column.name());
      String fits = "try_cast(" + value + " as " + column.type().duckdb() + ") is not null";
      if (!column.oneOf().isEmpty()) {
        fits += " and " + value + " in (" + column.oneOf().stream().map(InputTable::text).collect(Collectors.joining(", ")) + ")";
      }
      conditions.add("(" + value + (column.required() ? " is not null and " : " is null or ") + fits + ")");
    }
    return String.join(" and ", conditions);
  }

  private String each(Function<Column, String> said) {
    return columns().stream().map(said).collect(Collectors.joining(", "));
  }

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
