package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Month;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The two walks of {@code docs/walk.md}, one shared host's cost and one late refund, from the source rows to what every
 * document prints.
 */
@ExtendWith(SampleRun.class)
class WalkTest {
  private static final TenantId DIJKSTRA = new TenantId("tn-dijkstra");

  /** October stands already. */
  @BeforeAll
  static void makeTheMonths(SampleCopy run) throws Exception {
    run.run("monthly", Period.parse("2026-02", Month.JANUARY), DIJKSTRA);
    run.run("monthly", Period.parse("2026-09", Month.JANUARY), DIJKSTRA, TenantId.PLATFORM);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2026-02 | vps_cost               | ≈ €10 | `vps_cost` [dijkstra-2026-02-vps]",
    "2026-02 | smtp_ip_cost           | ≈ €7  | `smtp_ip_cost` [dijkstra-2026-02-ip]",
    "2026-02 | approximate_infra_cost | ≈ €17 | `approximate_infra_cost` [dijkstra-2026-02-cost]",
    "2026-02 | customer_profitability | ≈ 91 % | `customer_profitability` [dijkstra-2026-02-margin]",
    "2026-09 | net_payments           | €189.00 | Dijkstra, September [dijkstra-2026-09-net]",
    "2026-10 | net_payments           | €126.00 | Dijkstra, October [dijkstra-2026-10-net]"
  })
  void whatWasWalkedByHandIsPrinted(String period, String kpi, String printed, String line, SampleCopy run) throws IOException {
    assertThat(Files.readAllLines(TestWorkspace.shipped().resolve("docs/walk.md")))
        .as("docs/walk.md").anySatisfy(walked -> assertThat(walked).contains(line).endsWith("| " + printed + " |"));
    assertPrinted(run, "tn-dijkstra/monthly/" + period + "/full-en", kpi, printed);
  }

  @Test
  void thePlatformCountsTheSameRefundInItsOwnMonthAndMoney(SampleCopy run) throws IOException {
    assertPrinted(run, "platform/monthly/2026-09/full-en", "net_payments", "$914.01");
    assertPrinted(run, "platform/monthly/2026-10/full-en", "net_payments", "$991.25");
  }

  private static void assertPrinted(SampleCopy run, String name, String kpi, String printed) throws IOException {
    SealedPack sealed = new Archive(run.workspace().home(), "boardpack test").named(name);
    assertThat(plain(sealed.pack().figure(kpi).text())).isEqualTo(printed);
    assertThat(plain(pdf(sealed))).as("PDF").contains(printed);
    assertThat(plain(text(sealed, "overview/kpis.html"))).as("overview").contains(printed);
    assertThat(plain(text(sealed, "figures.csv"))).as("CSV").contains(kpi).contains(printed);
  }

  private static String pdf(SealedPack sealed) throws IOException {
    try (PDDocument document = Loader.loadPDF(sealed.read("board-pack.pdf"))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String text(SealedPack sealed, String document) {
    return new String(sealed.read(document), StandardCharsets.UTF_8);
  }

  /** Spaces that do not break are spaces to a reader. */
  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace("&nbsp;", " ").replace("&#160;", " ");
  }
}
