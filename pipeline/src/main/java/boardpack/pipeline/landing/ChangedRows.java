package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandingPassage.Part;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The keys of the rows that differ between two states of one input, and how: a table in the database of the passage. */
final class ChangedRows {
  private final LandingDatabase database;
  private final InputContract contract;
  private final String table;
  private final String then;
  private final String now;
  private final Optional<Path> putAside;
  private final ZoneId zone;

  /**
   * @param then a SELECT of the contract's columns
   * @param putAside what was put aside of the input then, of everybody
   */
  ChangedRows(LandingDatabase database, InputContract contract, String table, String then, String now,
      Optional<Path> putAside, ZoneId zone) {
    this.database = database;
    this.contract = contract;
    this.table = table;
    this.then = then;
    this.now = now;
    this.putAside = putAside;
    this.zone = zone;
  }

  /** Makes the table; answers which kinds it holds. */
  Set<Part> find() {
    database.run("""
        create or replace table %s as
        select %s,
          case
            when not before.__there is null and not later.__there is null then 'CORRECTED'
            when later.__there is null then 'REMOVED'
            when %s then 'RESTORED'
            else 'LATE'
          end as __part,
          %s as __day
        from (select *, true as __there from (%s)) as before
        full join (select *, true as __there from (%s)) as later on %s
        where before.__there is null or later.__there is null or row(%s) is distinct from row(%s)
        """.formatted(table, keyed(key -> "coalesce(later." + name(key) + ", before." + name(key) + ") as " + name(key)),
        putAside.map(this::wasPutAside).orElse("false"), firstDay(), then, now, same("before", "later"),
        columns("before"), columns("later")));
    Set<Part> parts = EnumSet.noneOf(Part.class);
    parts.addAll(database.list("select distinct __part from " + table, row -> Part.valueOf(row.getString(1))));
    return parts;
  }

  /** Rows of that kind which, by their earliest day, were there at the end of the day; a row without a day always was. */
  long rows(Part part, LocalDate lastDay) {
    return database.number("select count(*) from " + table + " where __part = " + text(part.name())
        + " and (__day is null or __day <= date " + text(lastDay.toString()) + ")");
  }

  /** The rows as they would be had only those kinds of changes come to pass. */
  String mixture(Set<Part> taken) {
    return "select * from (" + then + ") as before where not exists (select 1 from " + table + " as changed where "
        + same("changed", "before") + " and changed.__part in (" + parts(taken) + "))"
        + " union all select * from (" + now + ") as later where exists (select 1 from " + table + " as changed where "
        + same("changed", "later") + " and changed.__part in (" + parts(taken) + "))";
  }

  private static String parts(Set<Part> taken) {
    return taken.stream().map(part -> text(part.name())).collect(Collectors.joining(", "));
  }

  /** True for a row of {@code later} whose key was delivered then, and refused; whoever it was thought to belong to. */
  private String wasPutAside(Path file) {
    return "exists (select 1 from read_parquet(" + text(file.toString()) + ") as aside where "
        + contract.key().stream().map(key -> "later." + name(key) + " is not distinct from try_cast((to_json(aside.delivered)"
            + " ->> " + text(key) + ") as " + contract.column(key).orElseThrow().type().duckdb() + ")")
            .collect(Collectors.joining(" and ")) + ")";
  }

  private String firstDay() {
    List<String> days = contract.columns().stream()
        .flatMap(column -> Arrays.stream(new String[] {"before", "later"}).flatMap(side -> day(side, column).stream()))
        .toList();
    return days.isEmpty() ? "cast(null as date)" : days.stream().collect(Collectors.joining(", ", "least(", ")"));
  }

  private Optional<String> day(String side, Column column) {
    String value = side + "." + name(column.name());
    return switch (column.type().duckdb()) {
      case "DATE" -> Optional.of(value);
      case "TIMESTAMPTZ" -> Optional.of("cast(" + value + " at time zone " + text(zone.getId()) + " as date)");
      default -> Optional.empty();
    };
  }

  private String columns(String side) {
    return contract.columns().stream().map(column -> side + "." + name(column.name())).collect(Collectors.joining(", "));
  }

  private String same(String one, String other) {
    return contract.key().stream().map(key -> one + "." + name(key) + " is not distinct from " + other + "." + name(key))
        .collect(Collectors.joining(" and "));
  }

  private String keyed(UnaryOperator<String> spelling) {
    return contract.key().stream().map(spelling).collect(Collectors.joining(", "));
  }
}
