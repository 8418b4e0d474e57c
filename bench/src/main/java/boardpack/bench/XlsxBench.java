package boardpack.bench;

import boardpack.reports.excel.WorkbookRenderer;
import boardpack.reports.pack.Pack;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The finance workbook with a long detail table, beside POI and fastexcel writing that table's cells alone. */
final class XlsxBench implements Benchmark {
  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Packs.Ready ready = house.packs(sizes).ready().get(0);
    List<Result> results = new ArrayList<>(measured("", ready, new LongTable(sizes.rows(), 12), sizes.rounds()));
    results.addAll(measured(" long", ready, new LongTable(sizes.longRows(), 10), new Rounds(0, 1)));
    Heap.forget();
    write(ready, new LongTable(sizes.longRows(), 10));
    results.add(Result.alone("xlsx heap", Heap.peakMegabytes(), "MB", new Bar.AtMost(512),
        "the most that Java held while it wrote " + sizes.longRows() + " rows"));
    return results;
  }

  private static List<Result> measured(String which, Packs.Ready ready, LongTable table, Rounds rounds) throws Exception {
    String notes = table.size() + " rows of " + table.columns() + " columns in the real workbook; reference ";
    Rounds.Work product = () -> rows(table, () -> write(ready, table));
    return List.of(
        Result.of("xlsx" + which, rounds.interleaved(product,
                () -> rows(table, () -> PlainWorkbooks.poi(table, OutputStream.nullOutputStream()))),
            "rows/s", new Bar.RatioAtLeast(0.8), notes + "plain SXSSF"),
        Result.of("xlsx" + which + " fastexcel", rounds.interleaved(product,
                () -> rows(table, () -> PlainWorkbooks.fastexcel(table, OutputStream.nullOutputStream()))),
            "rows/s", new Bar.None(), notes + "fastexcel"));
  }

  private static double rows(LongTable table, Rounds.Action action) throws Exception {
    return table.size() / Rounds.seconds(action);
  }

  private static void write(Packs.Ready ready, LongTable table) {
    Pack pack = ready.pack();
    new WorkbookRenderer().render(new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(),
        pack.contextLine(), pack.headline(), pack.dataCut(), pack.dataCutText(), pack.figures(), pack.sections(),
        List.of(table.table()), pack.tieOut(), pack.sources()), ready.seal(), ready.words(), OutputStream.nullOutputStream());
  }
}
