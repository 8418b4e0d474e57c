package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.Tally;
import boardpack.pipeline.landing.MonthCounts.Cell;
import boardpack.pipeline.landing.MonthCounts.Numbers;
import boardpack.pipeline.period.CountedMonths;
import boardpack.pipeline.source.Calendars;
import boardpack.pipeline.source.SourceTally;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Counts one input by month once it has landed: what the source told, what was put aside (from the table {@code
 * put_aside}), and what the files of a shared input hold, which no mart counts anew.
 */
final class InputMonths {
  private final LandingDatabase database;
  private final LandingFolder folder;
  private final InputContract contract;
  private final Calendars calendars;

  InputMonths(LandingDatabase database, LandingFolder folder, InputContract contract, Calendars calendars) {
    this.database = database;
    this.folder = folder;
    this.contract = contract;
    this.calendars = calendars;
  }

  /** Adds nothing where the contract names no column to tell months by. */
  void count(List<SourceTally> tallies, Entry entry, MonthCounts counts) {
    if (contract.period().isEmpty()) {
      return;
    }
    Map<Cell, Tally> source = source(tallies);
    Map<Cell, Tally> putAside = putAside();
    Map<Cell, Tally> landed = contract.rows() == Rows.SHARED ? landed(entry) : Map.of();
    Set<Cell> cells = new LinkedHashSet<>(source.keySet());
    cells.addAll(putAside.keySet());
    cells.addAll(landed.keySet());
    counts.add(contract.name(), "rows", numbers(cells, source, landed, putAside, tally -> BigDecimal.valueOf(tally.rows())));
    contract.control().forEach(column -> counts.add(contract.name(), "sum(" + column + ")",
        numbers(cells, source, landed, putAside, tally -> tally.sum(column))));
  }

  private interface Part {
    BigDecimal of(Tally tally);
  }

  private static Map<Cell, Numbers> numbers(
      Set<Cell> cells, Map<Cell, Tally> source, Map<Cell, Tally> landed, Map<Cell, Tally> putAside, Part part) {
    Map<Cell, Numbers> numbers = new LinkedHashMap<>();
    for (Cell cell : cells) {
      numbers.put(cell, new Numbers(part.of(source.getOrDefault(cell, Tally.NOTHING)),
          part.of(landed.getOrDefault(cell, Tally.NOTHING)), part.of(putAside.getOrDefault(cell, Tally.NOTHING))));
    }
    return numbers;
  }

  private Map<Cell, Tally> source(List<SourceTally> tallies) {
    Map<Cell, Tally> cells = new HashMap<>();
    for (SourceTally tally : tallies) {
      String owner = contract.rows() == Rows.SHARED ? Manifest.SHARED
          : tally.tenantId().filter(calendars.tenants()::containsKey).orElse(TenantId.PLATFORM.value());
      cells.merge(new Cell(owner, tally.ownMonth(), tally.companyMonth()), new Tally(tally.rows(), tally.sums()), Tally::plus);
    }
    return cells;
  }

  private Map<Cell, Tally> putAside() {
    String time = "try_cast(put_aside.delivered." + name(contract.period().orElseThrow()) + " as " + type() + ")";
    return cells("put_aside.owner", time,
        column -> "try_cast(put_aside.delivered." + name(column) + " as DECIMAL(38,20))",
        "put_aside left join known_tenants on known_tenants.tenant_id = put_aside.owner");
  }

  private Map<Cell, Tally> landed(Entry entry) {
    List<Path> files = entry.owner(Manifest.SHARED).stream()
        .flatMap(owner -> owner.files().stream()).map(folder::path).toList();
    return cells(text(Manifest.SHARED), "landed." + name(contract.period().orElseThrow()),
        column -> "landed." + name(column),
        "(" + LandedRows.of(contract, files) + ") as landed, (select null as zone) as known_tenants");
  }

  private Map<Cell, Tally> cells(String owner, String time, UnaryOperator<String> number, String from) {
    String company = text(calendars.company().getId());
    String sums = contract.control().stream().map(column -> ", coalesce(sum(" + number.apply(column) + "), 0)")
        .collect(Collectors.joining());
    Map<Cell, Tally> cells = new HashMap<>();
    database.list("select " + owner + ", " + month(time, "coalesce(known_tenants.zone, " + company + ")") + ", "
        + month(time, company) + ", count(*)" + sums + " from " + from + " group by all", row -> {
          Map<String, BigDecimal> amounts = new LinkedHashMap<>();
          for (String column : contract.control()) {
            amounts.put(column, row.getBigDecimal(5 + amounts.size()));
          }
          return cells.merge(new Cell(row.getString(1), counted(row.getString(2)), counted(row.getString(3))),
              new Tally(row.getLong(4), amounts), Tally::plus);
        });
    return cells;
  }

  private static Optional<YearMonth> counted(String text) {
    return Optional.ofNullable(text).flatMap(CountedMonths::of);
  }

  private String month(String time, String zone) {
    return "strftime(" + (type().equals("DATE") ? time : time + " at time zone " + zone) + ", '%Y-%m')";
  }

  private String type() {
    return contract.column(contract.period().orElseThrow()).orElseThrow().type().duckdb();
  }
}
