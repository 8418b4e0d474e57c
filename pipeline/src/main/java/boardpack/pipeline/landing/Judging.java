package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL that holds delivered rows against a contract. It makes the table {@code judged}: the contract's columns,
 * typed, and {@code __owner} (whose the row is), {@code __code} and {@code __column} (what is wrong first, else NULL)
 * and {@code __delivered} (a bad row as it came, people replaced by tokens). It reads the table {@code known_tenants}.
 */
final class Judging {
  private static final String SAFE_ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
  /** Wide enough to see what a narrower decimal would round away. */
  private static final String WIDE = "DECIMAL(38,20)";

  private final InputContract contract;

  Judging(InputContract contract) {
    this.contract = contract;
  }

  String of(Path csv) {
    return """
        create or replace table judged as
        with delivered as (
          select %s
          from read_csv(%s, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '',
            allow_quoted_nulls = false, max_line_size = 16777216, buffer_size = 33554432, columns = {%s})
        ),
        weighed as (
          select *, %s as __problem
          from delivered
        )
        select %s,
          %s as __owner,
          __problem.code as __code,
          __problem.column_name as __column,
          case when __problem is not null then struct_pack(%s) end as __delivered
        from weighed
        """.formatted(
        columns(column -> column.personal() ? TokenKey.tokenOf(name(column.name())) + " as " + name(column.name())
            : name(column.name())),
        text(csv.toString()),
        columns(column -> text(column.name()) + ": 'VARCHAR'"),
        problem(),
        columns(column -> typed(column) + " as " + name(column.name())),
        owner(),
        columns(column -> name(column.name()) + " := " + name(column.name())));
  }

  private String owner() {
    return switch (contract.rows()) {
      case SHARED -> text(Manifest.SHARED);
      case PLATFORM -> "'platform'";
      case TENANT -> isTenants()
          ? "case when __problem is null then tenant_id else 'platform' end"
          : "case when tenant_id in (select tenant_id from known_tenants) then tenant_id else 'platform' end";
    };
  }

  private String problem() {
    List<String> cases = new ArrayList<>();
    if (contract.rows() == Rows.TENANT) {
      cases.add(when("not regexp_full_match(tenant_id, " + text(SAFE_ID) + ") or tenant_id in ('shared', 'platform')",
          "unsafe_tenant_id", "tenant_id"));
      if (!isTenants()) {
        cases.add(when("tenant_id not in (select tenant_id from known_tenants)", "unknown_tenant", "tenant_id"));
      }
      if (!contract.platformRows()) {
        cases.add(when("tenant_id is null", "missing_required", "tenant_id"));
      }
    }
    contract.columns().forEach(column -> cases.addAll(problems(column)));
    return cases.isEmpty() ? "null::struct(code varchar, column_name varchar)"
        : "case\n" + String.join("\n", cases) + "\nend";
  }

  private static List<String> problems(Column column) {
    List<String> cases = new ArrayList<>();
    String raw = name(column.name());
    if (column.required()) {
      cases.add(when(raw + " is null", "missing_required", column.name()));
    }
    if (!column.type().duckdb().equals("VARCHAR")) {
      cases.add(when(raw + " is not null and (" + misfit(column) + ")", "bad_type", column.name()));
    }
    if (!column.oneOf().isEmpty()) {
      String list = column.oneOf().stream().map(LandingDatabase::text).collect(Collectors.joining(", "));
      cases.add(when(raw + " not in (" + list + ")", "not_in_list", column.name()));
    }
    column.min().ifPresent(min ->
        cases.add(when(typed(column) + " < " + min.toPlainString(), "below_minimum", column.name())));
    return cases;
  }

  private static String misfit(Column column) {
    String type = column.type().duckdb();
    String typed = typed(column);
    if (type.startsWith("DECIMAL")) {
      return typed + " is null or " + typed + " <> try_cast(" + name(column.name()) + " as " + WIDE + ")";
    }
    boolean isTime = type.equals("DATE") || type.equals("TIMESTAMPTZ");
    return typed + " is null" + (isTime ? " or not isfinite(" + typed + ")" : "");
  }

  private static String typed(Column column) {
    return column.type().duckdb().equals("VARCHAR") ? name(column.name())
        : "try_cast(" + name(column.name()) + " as " + column.type().duckdb() + ")";
  }

  private static String when(String condition, String code, String column) {
    return "when " + condition + " then {'code': " + text(code) + ", 'column_name': " + text(column) + "}";
  }

  private boolean isTenants() {
    return contract.name().equals("tenants");
  }

  private String columns(Function<Column, String> spelling) {
    return contract.columns().stream().map(spelling).collect(Collectors.joining(", "));
  }
}
