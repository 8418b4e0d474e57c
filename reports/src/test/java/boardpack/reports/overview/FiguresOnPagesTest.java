package boardpack.reports.overview;

import static boardpack.reports.overview.RenderedEdition.seen;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresOnPagesTest {
  private static final List<String> COST_WORDS = List.of(
      "Internal approximation / non-authoritative",
      "Modeled internal approximation based on provider invoices and usage patterns.",
      "Not an invoice. Always validate with finance systems.");
  private static final Pack PACK = PackFixtures.tenant();
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
  void theOverviewShowsTheFiguresOfTheSummaryWithAllThatBelongsToThem() {
    List<String> named = ((Block.Figures) PACK.sections().get(0).blocks().get(0)).kpis();
    assertThat(pages.get("index.html").select(".card")).hasSameSizeAs(named);
    named.forEach(kpi -> assertWhole(PACK.figure(kpi), named(pages.get("index.html").select(".card"), PACK.figure(kpi))));
  }

  @Test
  void ofTheOthersItShowsTheWorstOfEachGroupAndLeadsToAll() {
    assertThat(pages.get("index.html").select("#group-operations .line .name").eachText())
        .containsExactly("Open high alerts", "Oldest open alert");
    assertWhole(PACK.figure("open_high_alerts"), pages.get("index.html").selectFirst("#group-operations .line"));
    assertThat(pages.get("index.html").select(".group .more a").eachAttr("href")).containsExactly("kpis-deliverability.html",
        "kpis-revenue-protection.html", "kpis-revenue.html", "kpis-cost.html", "kpis-operations.html");
  }

  @Test
  void aSectionShowsTheFiguresThatItsPackNamesAndNoOthers() {
    for (Section section : PACK.sections().subList(1, 6)) {
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
          figure.asOf(), figure.labelText(), figure.statusText(), seen(figure.text()), figure.phrase(), figure.verdictText());
      assertThat(explained.select(".history tbody tr")).hasSize(figure.history().size());
    }
  }

  @Test
  void theListOfAllFiguresLeadsToEachExplanation() {
    for (PrintedFigure figure : PACK.figures()) {
      Element entry = pages.get("kpis.html").getElementById(figure.kpi());
      assertThat(entry.text()).contains(figure.title(), seen(figure.text()), figure.phrase());
      assertThat(entry.selectFirst("a").attr("href"))
          .isEqualTo("kpis-" + figure.group().replace('_', '-') + ".html#" + figure.kpi());
    }
  }

  @Test
  void nothingApproximateStandsAnywhereWithoutMandatedWordsInItsBlock() {
    List<String> phrases = PACK.figures().stream().map(PrintedFigure::phrase).filter(phrase -> !phrase.isEmpty()).toList();
    int seen = 0;
    for (Document page : pages.values()) {
      for (Element number : page.select(".value:containsOwn(≈), td:containsOwn(≈)")) {
        Element block = number.closest(BLOCK);
        assertThat(phrases).as("the words beside %s", number).anyMatch(phrase -> block.text().contains(phrase));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(200);
  }

  @Test
  void aMissingValueIsSaidInWordsAndNeverShownAsZero() {
    for (String kpi : new String[] {"ltv_to_cac", "workflow_success", "decision_hours"}) {
      Element shown = explained(PACK.figure(kpi));
      assertThat(shown.selectFirst(".value.spoken").text()).isEqualTo(PACK.figure(kpi).statusText());
    }
    Element source = pages.get("index.html").selectFirst("tr.absent");
    assertThat(source.select("td.number").eachText()).containsExactly("–", "–");
  }

  @Test
  void aValueThatIsStaleOrNotWholeSaysSoBesideItself() {
    assertThat(explained(PACK.figure("mrr")).selectFirst(".reading").text())
        .isEqualTo("€ 4,450.00 stale");
    assertThat(named(pages.get("revenue-risk.html").select(".card"), PACK.figure("protected_revenue"))
        .selectFirst(".reading").text()).isEqualTo("≈ € 2,050 partial");
  }

  @Test
  void theWorstVerdictOfEachGroupIsItsHealth() {
    assertThat(pages.get("index.html").select(".health li").eachText()).containsExactly(
        "Deliverability medium worst: Reputation band",
        "Revenue protection critical worst: Revenue protection rate",
        "Revenue and customers on target",
        "Cost and margin (approximate) off target worst: Approximate infrastructure cost",
        "Operations high worst: Open high alerts");
  }

  @Test
  void whatIsComparedSaysWithWhatAndWhetherItIsGoodNews() {
    Element delivery = pages.get("kpis-deliverability.html").getElementById("delivery_rate");
    assertThat(delivery.select(".versus div").eachText()).containsExactly(
        "September 2026 98.0 % −1.2 points worse",
        "October 2025 98.0 % −1.2 points worse",
        "2026 budget v2 97.5 % −0.7 points worse");
  }

  @Test
  void theCostPageHoldsTheMandatedWords() {
    Elements blocks = pages.get("cost.html").select("figure, section:has(.cards)");
    assertThat(blocks).hasSize(3).allSatisfy(block -> assertThat(block.text()).contains(COST_WORDS));
  }

  @Test
  void theTieOutFollowsEveryMeasureAndPointsAtTheOneThatDiffers() {
    assertThat(pages.get("tie-out.html").select("#lines tbody tr").eachText()).contains(
        "campaign_events rows 1.218.540 1.218.412 128 1.218.412 0",
        "payments sum(amount) 4.412,30 4.412,30 0,00 4.412,30 0,00",
        "campaigns rows 148 148 0 – 0");
    assertThat(pages.get("tie-out.html").select("#lines tr.open").eachText())
        .containsExactly("alerts rows 41 41 0 40 1 differs");
  }

  @Test
  void theCompanysOverviewCallsItsCostsInternal() {
    Document overview = RenderedEdition.pages(folder, PackFixtures.platform()).get("index.html");
    assertThat(overview.selectFirst("#group-cost").text()).contains("internal / non-authoritative");
  }

  private static Element explained(PrintedFigure figure) {
    return pages.get("kpis-" + figure.group().replace('_', '-') + ".html").getElementById(figure.kpi());
  }

  private static Element named(Elements blocks, PrintedFigure figure) {
    return blocks.stream()
        .filter(block -> block.selectFirst("h3, .name").text().equals(figure.title()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block for " + figure.title()));
  }

  private static void assertWhole(PrintedFigure figure, Element block) {
    assertThat(block.text()).contains(seen(figure.text()), figure.phrase(), figure.labelText(), figure.asOf());
    assertThat(block.selectFirst(".verdict").text()).isEqualTo(figure.verdictText());
    assertThat(block.select(".verdict svg.shape use")).hasSize(1);
    assertThat(block.select("a[href$=#" + figure.kpi() + "]")).hasSize(1);
  }
}
