package boardpack.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresCsvTest {
  @TempDir static Path folder;

  private final Pack pack = PackFixtures.tenant();
  private final List<String> lines =
      Arrays.asList(new String(FiguresCsv.of(pack, Words.of(TestWorkspace.in(folder), Locale.US)), StandardCharsets.UTF_8)
          .split("\r\n", -1));

  @Test
  void everyFigureHasOneRowAPeriod() {
    int expected = pack.figures().stream().mapToInt(FiguresCsvTest::periods).sum();
    assertThat(lines.get(0)).isEqualTo("tenant,kpi,title,grain,period,value,text,unit,label,phrase,status,as_of,verdict");
    assertThat(lines).hasSize(1 + expected + 1);
    assertThat(lines.get(lines.size() - 1)).as("the last line ends as all others do").isEmpty();
  }

  @Test
  void aValueIsAPlainNumberWithItsLabelBesideItAndAMissingOneIsEmpty() {
    assertThat(lines).contains(
        "tn-dijkstra,delivery_rate,Delivery rate,month,2026-10,0.968,96.8\u00a0%,fraction,exact,,ok,"
            + "\"2 November 2026, 15:00 (Europe/Amsterdam)\",off target",
        "tn-dijkstra,delivery_rate,Delivery rate,month,2026-02,,no data,fraction,exact,,no data,,");
    assertThat(lines).anySatisfy(line -> assertThat(line)
        .startsWith("tn-dijkstra,modelled_revenue_at_risk,Modelled revenue at risk,month,2025-08,620,")
        .contains(",EUR,directional,modeled revenue at risk,ok,"));
  }

  @Test
  void anApproximationSaysInItsRowWhatAnExportMustSayOfIt() {
    assertThat(lines).filteredOn(line -> line.contains(",approximate,")).isNotEmpty().allSatisfy(line -> assertThat(line)
        .contains("Internal approximation / non-authoritative. Approximate / model-based. "
            + "Not a source of truth for customer invoicing."));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "=1+1 | '=1+1", "+1 | '+1", "-1 | '-1", "@A | '@A", "＝1 | '＝1", "＠1 | '＠1", "−1 | −1", "a=b | a=b"
  })
  void textThatLooksLikeAFormulaGetsAnApostrophe(String text, String written) {
    assertThat(CsvText.text(text)).isEqualTo(written);
  }

  @Test
  void commasQuotesAndLineEndsAreQuoted() {
    CsvText csv = new CsvText();
    csv.row(List.of("a,b", "say \"yes\"", "two\r\nlines", CsvText.text("\t=1"), "plain"));
    assertThat(csv).hasToString("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\",'\t=1,plain\r\n");
  }

  private static int periods(PrintedFigure figure) {
    boolean hasOwn = figure.history().stream().anyMatch(point -> point.period().equals("2026-10"));
    return figure.history().size() + (hasOwn ? 0 : 1);
  }
}
