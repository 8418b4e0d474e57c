package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresOnPagesTest {
  private static final Pack PACK = Editions.castellan();
  /** What one glance takes in: a number and its words never stand in different ones. */
  private static final String BLOCK = ".card, .line, .entry, .kpi, figure, section.block";

  @TempDir
  static Path folder;

  private static Map<String, Document> pages;

  @BeforeAll
  static void render() {
    pages = RenderedEdition.pages(folder, PACK);
  }

  @Test
  void theOverviewShowsEveryFigureWithAllThatBelongsToIt() {
    for (PrintedFigure figure : PACK.figures()) {
      assertWhole(figure, named(pages.get("index.html").select(".card, .line"), figure));
    }
  }

  @Test
  void aSectionShowsTheFiguresThatItsPackNamesAndNoOthers() {
    for (Section section : PACK.sections().subList(1, PACK.sections().size())) {
      Document page = pages.get(section.id().equals("revenue_protection") ? "revenue-risk.html" : section.id() + ".html");
      Block.Figures named = (Block.Figures) section.blocks().get(0);
      assertThat(page.select(".card h3").eachText())
          .containsExactlyElementsOf(named.kpis().stream().map(kpi -> PACK.figure(kpi).title()).toList());
      named.kpis().forEach(kpi -> assertWhole(PACK.figure(kpi), named(page.select(".card"), PACK.figure(kpi))));
    }
  }

  @Test
  void eachFigureIsExplainedUnderItsOwnAnchor() {
    for (PrintedFigure figure : PACK.figures()) {
      String file = "kpis-" + figure.group().replace('_', '-') + ".html";
      Element explained = pages.get(file).getElementById(figure.kpi());
      assertThat(explained.text()).contains(figure.title(), figure.question(), figure.formula(), figure.source(),
          figure.asOf(), figure.labelText(), figure.statusText(), figure.text(), figure.phrase(), figure.verdictText());
      assertThat(explained.select(".history tbody tr")).hasSize(figure.history().size());
    }
  }

  @Test
  void theListOfAllFiguresLeadsToEachExplanation() {
    for (PrintedFigure figure : PACK.figures()) {
      Element entry = pages.get("kpis.html").getElementById(figure.kpi());
      assertThat(entry.text()).contains(figure.title(), figure.question(), figure.text(), figure.phrase(), figure.labelText());
      assertThat(entry.selectFirst("dt a").attr("href"))
          .isEqualTo("kpis-" + figure.group().replace('_', '-') + ".html#" + figure.kpi());
    }
  }

  @Test
  void noFigureThatIsNotExactStandsAnywhereWithoutItsWords() {
    int seen = 0;
    for (PrintedFigure figure : PACK.figures()) {
      if (figure.label() == Label.EXACT || figure.value().isEmpty()) {
        continue;
      }
      for (Document page : pages.values()) {
        for (Element element : page.select(".value:containsOwn(" + figure.text() + "), td:containsOwn(" + figure.text() + ")")) {
          Element block = element.closest(BLOCK);
          assertThat(block).as("a block around %s", element).isNotNull();
          assertThat(block.text()).contains(figure.phrase());
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(PACK.figures().size());
  }

  @Test
  void aMissingValueIsSaidInWordsAndNeverShownAsZero() {
    for (String kpi : new String[] {"savings_found", "service_health"}) {
      Element shown = named(pages.get("index.html").select(".card, .line"), PACK.figure(kpi));
      assertThat(shown.selectFirst(".value").text()).isEqualTo(PACK.figure(kpi).statusText());
      assertThat(shown.text()).doesNotContainPattern("[0-9]");
    }
    Element source = pages.get("index.html").selectFirst("tr.absent");
    assertThat(source.select("td.number").eachText()).containsExactly("–", "–");
  }

  @Test
  void aStaleValueSaysSoBesideItself() {
    Element margin = named(pages.get("index.html").select(".card, .line"), PACK.figure("margin"));
    assertThat(margin.selectFirst(".reading").text()).isEqualTo("≈ 71 % stale");
  }

  @Test
  void theWorstVerdictOfEachGroupIsItsHealth() {
    assertThat(pages.get("index.html").select(".health li").eachText()).containsExactly(
        "Deliverability critical worst: Bounce rate",
        "Revenue protection high worst: Revenue at risk",
        "Revenue and customers low worst: Expected revenue",
        "Cost and margin (approximate) medium worst: Infrastructure cost",
        "Operations critical worst: Open critical alerts");
  }

  @Test
  void theCostPageHoldsTheMandatedWords() {
    assertThat(pages.get("cost.html").select(".notes p").eachText()).containsExactlyElementsOf(Editions.COST_WORDS);
    assertThat(pages.get("cost.html").selectFirst("figure").text()).contains(Editions.COST_WORDS);
  }

  @Test
  void theCompanysOverviewCallsItsCostsInternal() {
    Document overview = RenderedEdition.pages(folder, Editions.platform()).get("index.html");
    assertThat(overview.selectFirst("#group-cost").text()).contains("internal / non-authoritative");
  }

  private static Element named(Elements blocks, PrintedFigure figure) {
    return blocks.stream()
        .filter(block -> block.selectFirst("h3, .name").text().equals(figure.title()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block for " + figure.title()));
  }

  private static void assertWhole(PrintedFigure figure, Element block) {
    assertThat(block.text()).contains(figure.text(), figure.phrase(), figure.labelText(), figure.asOf());
    assertThat(block.selectFirst(".verdict").text()).isEqualTo(figure.verdictText());
    assertThat(block.select(".verdict svg.shape > *")).hasSize(1);
    assertThat(block.select("a[href$=#" + figure.kpi() + "]")).hasSize(1);
  }
}
