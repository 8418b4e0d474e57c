package boardpack.bench;

import boardpack.reports.pdf.PdfRenderer;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The PDF of real packs on all cores, beside Chromium printing the same content. */
final class PdfBench implements Benchmark {
  private static final Bar BAR = new Bar.RatioAtLeast(5);

  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Packs packs = house.packs(sizes);
    PdfRenderer renderer = new PdfRenderer(packs.workspace());
    List<Packs.Ready> list = packs.list(sizes.pdfPacks());
    Packs.Ready first = list.get(0);
    int pages = pages(print(renderer, first));
    try (Labour labour = new Labour()) {
      AtomicLong processor = new AtomicLong();
      Rounds.Work product = () -> {
        processor.set(0);
        return perMinute(list.size(), () -> labour.each(list, ready -> processor.addAndGet(timed(() -> print(renderer, ready)))));
      };
      sizes.rounds().untilCompiled(product);
      Optional<Path> program = Chromium.program();
      if (program.isEmpty()) {
        return List.of(Result.withoutReference(
            "pdf", sizes.rounds().alone(product).median(), "packs/min", BAR, "no Chromium on this machine"));
      }
      List<String> html = list.stream().map(Packs.Ready::pack).map(PackHtml::of).toList();
      try (Chromium chromium = Chromium.start(program.get(), house.folder().resolve("chromium"), Labour.cores())) {
        int theirs = pages(chromium.print(html.get(0)));
        Rounds.Pair pair = sizes.rounds().interleaved(product,
            () -> perMinute(html.size(), () -> labour.each(html, chromium::print)));
        return List.of(Result.of("pdf", pair, "packs/min", BAR, list.size() + " packs, the first of " + pages
            + " pages (PDF/UA and PDF/A, figures embedded), " + processor.get() / list.size() / 1_000_000
            + " ms of a core each without the collector's and the compiler's; reference Chromium kept open, " + theirs
            + " pages of the same content, neither tagged for archives nor checked"));
      }
    }
  }

  /** @return nanoseconds of the processor, which other programs' work does not lengthen as it does those of the clock */
  private static long timed(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  private static byte[] print(PdfRenderer renderer, Packs.Ready ready) {
    return renderer.render(ready.pack(), ready.words(), ready.seal(), ready.figures());
  }

  private static double perMinute(int packs, Rounds.Action action) throws Exception {
    return packs * 60 / Rounds.seconds(action);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getNumberOfPages();
    }
  }
}
