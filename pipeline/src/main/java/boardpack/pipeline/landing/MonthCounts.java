package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.period.CountedMonths;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of what the sources count by month, of all inputs and owners, beside what was put aside. Numbers stand in it
 * as text, to the last digit of the source.
 */
final class MonthCounts {
  private static final String FOLDER = Manifest.SHARED + "/month_counts";
  private static final String COLUMNS = "(input varchar, owner varchar, own_month varchar, company_month varchar, "
      + "measure varchar, source varchar, landed varchar, put_aside varchar)";
  private static final int ROWS_A_STATEMENT = 1_000;

  private final LandingDatabase database;
  private final LandingFolder folder;

  MonthCounts(LandingDatabase database, LandingFolder folder) {
    this.database = database;
    this.folder = folder;
    database.run("create or replace table month_counts " + COLUMNS);
  }

  /** Which rows are counted together. */
  record Cell(String owner, Optional<YearMonth> ownMonth, Optional<YearMonth> companyMonth) {}

  /** What the stations hold of one cell in one measure. */
  record Numbers(BigDecimal source, BigDecimal landed, BigDecimal putAside) {}

  /** Takes the counts of an input that has landed. */
  void add(String input, String measure, Map<Cell, Numbers> numbers) {
    List<String> rows = new ArrayList<>();
    numbers.forEach((cell, number) -> rows.add("(" + String.join(", ", text(input), text(cell.owner()),
        month(cell.ownMonth()), month(cell.companyMonth()), text(measure), text(number.source().toPlainString()),
        text(number.landed().toPlainString()), text(number.putAside().toPlainString())) + ")"));
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      database.run("insert into month_counts values "
          + String.join(", ", rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT))));
    }
  }

  /** Forgets what was taken of an input whose source failed after all. */
  void drop(String input) {
    database.run("delete from month_counts where input = " + text(input));
  }

  /**
   * @param before the file of the refresh before
   * @param kept inputs whose rows are still those of the refresh before
   */
  LandedFile write(Optional<LandedFile> before, Collection<String> kept) throws IOException {
    if (before.isPresent() && !kept.isEmpty()) {
      database.run("insert into month_counts select * from read_parquet("
          + text(folder.path(before.get()).toString()) + ") where input in ("
          + kept.stream().map(LandingDatabase::text).collect(Collectors.joining(", ")) + ")");
    }
    Path aside = folder.temp().resolve("month-counts.parquet");
    database.run("copy (select * from month_counts order by all) to " + text(aside.toString())
        + " (format parquet, compression zstd)");
    return folder.keep(aside, FOLDER, "", database.number("select count(*) from month_counts"));
  }

  /** What an edition's rows were: of one tenant by its own months, or of all owners by the company's. */
  static List<MonthCount> read(LandingDatabase database, Path file, TenantId edition) {
    record Key(String input, Optional<YearMonth> month, String measure) {}
    String month = edition.isPlatform() ? "company_month" : "own_month";
    String own = edition.isPlatform() ? "" : " where owner = " + text(edition.value());
    Map<Key, Numbers> sums = new LinkedHashMap<>();
    database.list("select input, " + month + ", measure, source, landed, put_aside from read_parquet("
        + text(file.toString()) + ")" + own + " order by all", row -> sums.merge(
            new Key(row.getString(1), Optional.ofNullable(row.getString(2)).flatMap(CountedMonths::of), row.getString(3)),
            numbers(row), MonthCounts::plus));
    return sums.entrySet().stream().map(entry -> new MonthCount(entry.getKey().input(), entry.getKey().month(),
        entry.getKey().measure(), entry.getValue().source(), entry.getValue().landed(), entry.getValue().putAside()))
        .toList();
  }

  private static Numbers numbers(ResultSet row) throws SQLException {
    return new Numbers(new BigDecimal(row.getString(4)), new BigDecimal(row.getString(5)), new BigDecimal(row.getString(6)));
  }

  private static Numbers plus(Numbers one, Numbers other) {
    return new Numbers(one.source().add(other.source()), one.landed().add(other.landed()),
        one.putAside().add(other.putAside()));
  }

  private static String month(Optional<YearMonth> month) {
    return month.map(YearMonth::toString).map(LandingDatabase::text).orElse("null");
  }
}
