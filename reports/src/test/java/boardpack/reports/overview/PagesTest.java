package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @TempDir
  static Path folder;

  /** "edition/file" to what stands in it. */
  private static final Map<String, byte[]> FILES = new HashMap<>();
  private static final Map<String, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void render() {
    render("tenant/", PackFixtures.tenant());
    render("platform/", PackFixtures.platform());
    render("dutch/", RenderedEdition.inDutch(PackFixtures.tenant()));
  }

  private static void render(String edition, Pack pack) {
    RenderedEdition.files(folder, pack).forEach((name, bytes) -> FILES.put(edition + name, bytes));
    RenderedEdition.pages(folder, pack).forEach((name, page) -> PAGES.put(edition + name, page));
  }

  @Test
  void anEditionHasAPageForEachSectionAndForEachGroupOfFigures() {
    assertThat(PAGES.keySet().stream().filter(name -> name.startsWith("platform/"))).containsExactlyInAnyOrder(
        "platform/index.html", "platform/revenue-risk.html", "platform/deliverability.html", "platform/revenue.html",
        "platform/cost.html", "platform/operations.html", "platform/tenants.html", "platform/alerts.html",
        "platform/method.html", "platform/tie-out.html", "platform/kpis.html", "platform/kpis-revenue-protection.html",
        "platform/kpis-deliverability.html", "platform/kpis-revenue.html", "platform/kpis-cost.html",
        "platform/kpis-operations.html");
    assertThat(PAGES).doesNotContainKey("tenant/tenants.html");
  }

  @Test
  void alertsAndTieOutHaveTheirPagesAlsoInAPackWithoutSuchSections() {
    Pack pack = PackFixtures.tenant();
    List<Section> few = List.of(pack.sections().get(0),
        new Section("operations", "Operations", "Four alerts are open.", "", pack.sections().get(6).blocks()));
    Map<String, Document> pages = RenderedEdition.pages(folder, PackFixtures.withSections(pack, few));
    assertThat(pages.get("alerts.html").select("#open_alerts tbody tr")).hasSize(4);
    assertThat(pages.get("tie-out.html").selectFirst(".message").text())
        .isEqualTo("1 of 7 measures do not tie out from source to landing to mart.");
    assertThat(pages.get("index.html").select("nav a").eachAttr("href")).contains("alerts.html", "tie-out.html");
  }

  @Test
  void noPageAsksForAnythingAndNoneButTheTenantsPageRunsAScript() {
    PAGES.forEach((name, page) -> assertThat(page.select("script")).as(name).hasSize(name.equals("platform/tenants.html") ? 1 : 0));
    FILES.forEach((name, bytes) -> assertThat(RenderedEdition.text(bytes)).as(name)
        .doesNotContain("javascript:", "http:", "https:", "url(", "@import", "src=", "<link", "<iframe", "\"//")
        .doesNotContainPattern("\\son[a-z]+="));
    PAGES.forEach((name, page) -> assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .as(name).startsWith("default-src 'none'; style-src 'unsafe-inline';").doesNotContain("script-src 'unsafe-inline'"));
  }

  @Test
  void everyPageStaysUnder100kB() {
    FILES.forEach((name, bytes) -> assertThat(bytes.length).as(name).isLessThan(100_000));
  }

  @Test
  void pagesStayUnder100kBAlsoWithTwoYearsOfHistory() {
    Pack pack = PackFixtures.tenant();
    Pack long24 = withFigures(pack, pack.figures().stream().map(PagesTest::twoYears).toList(), pack.sections());
    RenderedEdition.files(folder, long24)
        .forEach((name, bytes) -> assertThat(bytes.length).as(name).isLessThan(100_000));
  }

  @Test
  void aGroupOfTwentyFiguresIsToldOnThreePagesThatLeadToEachOther() {
    Pack pack = PackFixtures.tenant();
    List<PrintedFigure> twenty = IntStream.range(0, 20).mapToObj(i -> named("figure_" + i, pack.figure("delivery_rate"))).toList();
    Map<String, Document> pages = RenderedEdition.pages(folder, withFigures(pack, twenty, List.of()));
    assertThat(pages.keySet().stream().filter(name -> name.startsWith("kpis-"))).containsExactly(
        "kpis-deliverability.html", "kpis-deliverability-2.html", "kpis-deliverability-3.html");
    assertThat(pages.get("kpis-deliverability-2.html").select(".kpi").eachAttr("id"))
        .containsExactly("figure_6", "figure_7", "figure_8", "figure_9", "figure_10", "figure_11", "figure_12");
    assertThat(pages.get("kpis-deliverability-2.html").selectFirst("h1").text()).isEqualTo("Deliverability, 2 of 3");
    assertThat(pages.get("kpis-deliverability-2.html").select(".onpage a[href$=html]").eachAttr("href")).containsExactly(
        "kpis-deliverability.html", "kpis-deliverability-2.html", "kpis-deliverability-3.html");
    assertThat(pages.get("kpis.html").select(".entry a").get(12).attr("href")).isEqualTo("kpis-deliverability-2.html#figure_12");
  }

  @Test
  void everyPageIsParsedWithoutAnError() {
    FILES.forEach((name, bytes) -> {
      Parser parser = Parser.htmlParser().setTrackErrors(50);
      parser.parseInput(RenderedEdition.text(bytes), "");
      ParseErrorList errors = parser.getErrors();
      assertThat(errors).as(name).isEmpty();
    });
  }

  @Test
  void everyLinkLeadsToAPageOfTheSameEditionAndToAnAnchorThatIsThere() {
    PAGES.forEach((name, page) -> {
      for (Element link : page.select("a[href]:not([href^=..])")) {
        String[] parts = link.attr("href").split("#", 2);
        String target = parts[0].isEmpty() ? name : name.substring(0, name.indexOf('/') + 1) + parts[0];
        assertThat(PAGES).as("%s links to %s", name, link.attr("href")).containsKey(target);
        if (parts.length == 2) {
          assertThat(PAGES.get(target).getElementById(parts[1])).as("%s links to %s", name, link.attr("href")).isNotNull();
        }
      }
    });
  }

  @Test
  void aRowOfTheTenantsTableLeadsToThatTenantsOverviewAndToNoOther() {
    Document tenants = PAGES.get("platform/tenants.html");
    assertThat(tenants.select("#tenants tbody a").eachText()).containsExactly("Aurora Outfitters", PackFixtures.HOSTILE);
    assertThat(tenants.select("#tenants tbody a").eachAttr("href")).containsExactly(
        "../../../../../../tn-aurora/monthly/2026-10/full-en/r1/overview/index.html",
        "../../../../../../tn-hostile/monthly/2026-10/full-en/r3/overview/index.html");
    PAGES.forEach((name, page) -> assertThat(page.select("a[href^=..]")).as(name)
        .hasSize(name.equals("platform/tenants.html") ? 2 : 0));
  }

  @Test
  void withoutItsScriptTheTenantsPageShowsEveryRowAndNoSearch() {
    Document tenants = PAGES.get("platform/tenants.html");
    assertThat(tenants.select("#find[hidden]")).hasSize(1);
    assertThat(tenants.select("#tenants tbody tr[hidden]")).isEmpty();
    assertThat(PAGES.get("platform/index.html").select("a[href=tenants.html]").eachText()).contains("Find a tenant: Tenants");
  }

  @Test
  void everyHistoryIsDrawnAndItsNumbersStandInATableBesideIt() {
    PAGES.forEach((name, page) -> page.select("figure.plot:has(.picture)").forEach(plot -> {
      Element picture = plot.selectFirst("svg[role=img]");
      assertThat(picture.select("line, path, rect, ellipse, circle")).as(name).isNotEmpty();
      assertThat(picture.selectFirst("desc").text()).as(name).isNotBlank();
      assertThat(plot.select("details table tbody tr")).as(name).isNotEmpty();
    }));
    assertThat(PAGES.get("tenant/kpis-deliverability.html").select("figure.plot .picture svg")).hasSize(8);
  }

  @Test
  void everyIdStandsOnceOnItsPage() {
    PAGES.forEach((name, page) -> assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
  }

  @Test
  void everyPageCanBeWalkedByKeyboardAndByEar() {
    PAGES.forEach((name, page) -> {
      assertThat(page.selectFirst("body > a").attr("href")).as(name).isEqualTo("#content");
      assertThat(page.select("main#content[tabindex=-1]")).as(name).hasSize(1);
      assertThat(page.select("h1")).as(name).hasSize(1);
      assertThat(page.select("body > header, body > footer")).as(name).hasSize(2);
      page.select("nav").forEach(nav -> assertThat(nav.attr("aria-label")).as(name).isNotBlank());
      page.select(".scroll").forEach(scroll -> assertThat(scroll.attr("tabindex")).as(name).isEqualTo("0"));
      assertThat(headingsThatSkipALevel(page)).as(name).isEmpty();
    });
  }

  @Test
  void theCurrentPageIsMarkedAndTheWayBackIsThere() {
    PAGES.forEach((name, page) -> {
      String file = name.substring(name.indexOf('/') + 1);
      if (!file.startsWith("kpis-")) {
        assertThat(page.select(".side a[aria-current=page]").eachAttr("href")).as(name).containsExactly(file);
      }
      if (!file.equals("index.html")) {
        assertThat(page.selectFirst(".crumbs a").attr("href")).as(name).isEqualTo("index.html");
        assertThat(page.select(".back a")).as(name).hasSize(1);
      }
    });
  }

  @Test
  void everyTableHasACaptionAndHeadsThatSayWhatTheyHead() {
    PAGES.forEach((name, page) -> page.select("table").forEach(table -> {
      assertThat(table.select("caption")).as(name).hasSize(1);
      assertThat(table.select("th:not([scope])")).as(name).isEmpty();
      assertThat(table.select("tbody tr").stream().map(row -> row.select("th[scope=row]").size())).as(name).containsOnly(1);
    }));
  }

  @Test
  void everyPageSaysWhoMayReadItAndWhereItComesFrom() {
    PAGES.forEach((name, page) -> {
      assertThat(page.selectFirst(".access").text()).as(name).isEqualTo("Executive View Restricted");
      assertThat(page.selectFirst("footer").text()).as(name)
          .contains(PackFixtures.SEAL, "2 November 2026, 15:00 (Europe/Amsterdam)", "October 2026");
    });
  }

  @Test
  void aPageIsInTheLanguageOfItsPack() {
    Document dutch = PAGES.get("dutch/index.html");
    assertThat(dutch.selectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(dutch.selectFirst(".skip").text()).isEqualTo("Naar de inhoud");
    assertThat(dutch.selectFirst("tr:contains(campaign_events) td.number").text()).isEqualTo("1.218.412");
  }

  @Test
  void theOverviewShowsOnlyTheAlertsThatCannotWaitAndLeadsToAll() {
    Document overview = PAGES.get("tenant/index.html");
    assertThat(overview.select("#worst_alerts tbody th").eachText()).containsExactly("high", "high", "high");
    assertThat(overview.selectFirst("#worst_alerts .count").text()).isEqualTo("3 of 4 open alerts");
    assertThat(PAGES.get("tenant/alerts.html").select("#open_alerts tbody th").eachText())
        .containsExactly("high", "high", "high", "medium");
  }

  private static Pack withFigures(Pack pack, List<PrintedFigure> figures, List<Section> sections) {
    return new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), figures, sections, pack.details(), pack.tieOut(), pack.sources());
  }

  /** The same figure under another id. */
  private static PrintedFigure named(String kpi, PrintedFigure figure) {
    return copy(kpi, figure, figure.history());
  }

  /** The same figure with its last values told again up to 24 periods. */
  private static PrintedFigure twoYears(PrintedFigure figure) {
    List<PrintedFigure.Point> history = new ArrayList<>();
    for (int i = 0; i < 24 && !figure.history().isEmpty(); i++) {
      history.add(figure.history().get(i % figure.history().size()));
    }
    return copy(figure.kpi(), figure, history);
  }

  private static PrintedFigure copy(String kpi, PrintedFigure figure, List<PrintedFigure.Point> history) {
    return new PrintedFigure(kpi, figure.title(), figure.question(), figure.formula(), figure.source(),
        figure.group(), figure.unit(), figure.label(), figure.labelText(), figure.phrase(), figure.status(),
        figure.statusText(), figure.value(), figure.text(), figure.observations(), figure.asOf(), figure.verdict(), figure.verdictText(),
        figure.target(), figure.plan(), figure.previous(), figure.priorYear(), history, figure.sample());
  }

  /** Headings more than one level below the one before them. */
  private static List<String> headingsThatSkipALevel(Document page) {
    List<String> skipping = new ArrayList<>();
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        skipping.add(heading.text());
      }
      before = level;
    }
    return skipping;
  }
}
