package boardpack.bench;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.csv.FiguresCsv;
import boardpack.reports.pack.Pack;
import boardpack.reports.run.EditionOutcome;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.words.Words;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Packs of a month as a real run made them, to be printed again and again. */
record Packs(Workspace workspace, List<Ready> ready) {
  private static final RunRequest OCTOBER =
      new RunRequest("monthly", Period.parse("2026-10", Month.JANUARY), List.of(), false, "bench");

  /** A pack, and all that its renderers are handed with it. */
  record Ready(Pack pack, Words words, String seal, byte[] figures) {}

  /** Those of the sample company's own customers and of the company itself. */
  static Packs of(House house, Sizes sizes) throws Exception {
    Workspace workspace = house.company(Math.min(8, sizes.tenants()), sizes.closeEvents(), 12).workspace("packs");
    RunSummary summary = run(workspace, house.login().password(), Labour.cores());
    List<Ready> ready = summary.editions().stream()
        .flatMap(outcome -> outcome.sealedPacks().stream())
        .map(SealedPack::pack)
        .map(pack -> ready(workspace, pack))
        .toList();
    return new Packs(workspace, ready);
  }

  /** @throws IllegalStateException where an edition failed: what is not made must not be measured */
  static RunSummary run(Workspace workspace, String password, int cores) throws Exception {
    StationLog log = new StationLog(new PrintWriter(Writer.nullWriter()));
    try (Runner runner = Runner.open(
        workspace, name -> name.equals(House.PASSWORD) ? password : null, cores, "bench", log)) {
      RunSummary summary = runner.run(OCTOBER);
      for (EditionOutcome outcome : summary.editions()) {
        if (outcome instanceof EditionOutcome.Failed failed) {
          throw new IllegalStateException("no pack of " + failed.tenant(), failed.reason());
        }
      }
      return summary;
    }
  }

  /** As many as asked for, the same ones over again. */
  List<Ready> list(int count) {
    return IntStream.range(0, count).mapToObj(i -> ready.get(i % ready.size())).toList();
  }

  private static Ready ready(Workspace workspace, Pack pack) {
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.subject().locale()));
    return new Ready(pack, words, Seal.of(pack).hex(), FiguresCsv.of(pack, words));
  }
}
