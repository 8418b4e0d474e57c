package boardpack.reports.mail;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRendererTest {
  private static final Pack PACK = PackFixtures.tenant();
  private static final List<String> SHOWN = List.of("modelled_revenue_at_risk", "delivery_rate", "net_revenue",
      "gross_margin", "infra_cost", "open_critical_alerts", "bounce_rate", "revenue_protection_rate");

  @TempDir
  Path folder;

  @Test
  void theSubjectSaysWhatWhenAndWhom() {
    assertThat(mail(PACK).subject()).isEqualTo("Monthly board pack — October 2026 — Dijkstra & Zonen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Evil\r\nBcc: all@example.com", "Evil\u2028Bcc: all@example.com", "Evil\u0000\u0085\u202eBcc: all@example.com"})
  void aNameCannotLeaveItsLine(String name) {
    MailBody body = mail(PackFixtures.tenantNamed(name));
    assertThat(body.subject()).isEqualTo("Monthly board pack — October 2026 — Evil Bcc: all@example.com");
    assertThat(body.text().lines()).noneMatch(line -> line.startsWith("Bcc")).anyMatch(line -> line.contains("Evil Bcc:"));
  }

  @Test
  void namesInAnyScriptAndJoinedEmojiStayWhole() {
    assertThat(mail(PackFixtures.tenantNamed("חברה 👩‍👩‍👧 =SUM(A1)&\"<b>'Ünï")).subject()).endsWith("— חברה 👩‍👩‍👧 =SUM(A1)&\"<b>'Ünï");
  }

  @Test
  void itShowsTheFiguresThatTheSummaryNames() {
    assertThat(titles(PACK)).containsExactlyElementsOf(SHOWN.stream().map(kpi -> PACK.figure(kpi).title()).toList());
  }

  @Test
  void noRowOfTheSummaryIsLeftOutWhereItNamesMoreThanEight() {
    Pack pack = summarising(
        List.of("delivery_rate", "bounce_rate", "complaint_rate", "send_volume", "unsubscribe_rate", "mailbox_health"),
        List.of("infra_cost", "vps_cost", "ip_cost"),
        List.of("net_revenue"));
    assertThat(titles(pack)).containsExactly("Delivery rate", "Bounce rate", "Complaint rate", "Messages sent",
        "Approximate infrastructure cost", "Servers", "Sending IPs", "Net revenue");
  }

  @Test
  void aSummaryThatNamesFewIsFilledUpToSix() {
    assertThat(titles(summarising(List.of("net_revenue")))).hasSize(6).startsWith("Net revenue");
  }

  @Test
  void everyFigureStandsWithItsWordsAndItsVerdictInBothForms() {
    MailBody body = mail(PACK);
    Document html = Jsoup.parse(body.html());
    List<String> lines = body.text().lines().toList();
    for (String kpi : SHOWN) {
      PrintedFigure figure = PACK.figure(kpi);
      Element row = html.selectFirst("tr.figure:contains(" + figure.title() + ")");
      assertThat(row.text()).contains(figure.text().replace('\u00a0', ' '), figure.phrase(), figure.verdictText());
      int line = lines.indexOf(lines.stream().filter(one -> one.startsWith(figure.title() + "  ")).findFirst().orElseThrow());
      assertThat(lines.get(line)).containsSubsequence(figure.title(), figure.text(), figure.verdictText());
      assertThat(lines.get(line + 1)).contains(figure.phrase());
    }
  }

  @Test
  void aStaleFigureSaysSoInBothForms() {
    MailBody body = mail(summarising(List.of("mrr")));
    assertThat(Jsoup.parse(body.html()).selectFirst("tr.figure td").text()).startsWith("€ 4,450.00 stale");
    assertThat(body.text().lines()).anyMatch(line -> line.startsWith("Monthly rec") && line.endsWith("on target, stale"));
  }

  /** The summary's other notes stand in the documents; what it opens with, in the letter too, in the same order. */
  @Test
  void whatAPackOpensWithStandsInTheLetterBeforeItsFigures() {
    List<Block> blocks = List.of(new Block.Notes("These data are not complete", List.of("The input payments was last read then.")),
        new Block.Notes("What changed since this pack was last sent to you", List.of("1 figure reads otherwise.")),
        new Block.Notes("Read this beside the figures", List.of("An aside.")));
    MailBody body = mail(PackFixtures.withSections(PACK, List.of(new Section("summary", "Summary", "", "", blocks))));
    for (String text : List.of(body.text(), Jsoup.parse(body.html()).text())) {
      assertThat(text).containsSubsequence("These data are not complete", "The input payments was last read then.",
          "What changed since this pack was last sent to you", "1 figure reads otherwise.", "Headline figures").doesNotContain("An aside.");
    }
  }

  @Test
  void valuesInThePlainTableEndInOneColumn() {
    List<Integer> ends = SHOWN.stream().map(kpi -> PACK.figure(kpi))
        .map(figure -> mail(PACK).text().lines()
            .filter(line -> line.startsWith(figure.title() + "  "))
            .mapToInt(line -> line.indexOf(figure.text() + "  ") + figure.text().length())
            .findFirst().orElseThrow())
        .toList();
    assertThat(ends).containsOnly("Approximate infrastructure cost".length() + 2 + "€ 4,412.30".length());
  }

  @Test
  void bothFormsSayWhoMayReadItWhatIsAttachedAndWhereItComesFrom() {
    MailBody body = mail(PACK);
    for (String form : List.of(Jsoup.parse(body.html()).text(), body.text())) {
      assertThat(form).contains("Executive View · Restricted", PackFixtures.SEAL, "2 November 2026, 15:00 (Europe/Amsterdam)",
          "board-pack.pdf", "finance.xlsx", "Revision 1", "because Meridian Mail lists you as a reader",
          PACK.headline());
    }
  }

  @Test
  void withoutAttachmentsItNamesTheFolderOfTheArchive() {
    MailBody body = mail(PACK, List.of());
    assertThat(body.text()).contains("tn-dijkstra/monthly/2026-10/full-en/r1").doesNotContain("Attached");
    assertThat(Jsoup.parse(body.html()).text()).contains("tn-dijkstra/monthly/2026-10/full-en/r1").doesNotContain("Attached");
  }

  @Test
  void itFetchesNothingLinksToNothingAndRunsNothing() {
    String html = mail(PackFixtures.tenantNamed("<img src=x onerror=alert(1)>")).html();
    Document page = Jsoup.parse(html);
    assertThat(page.select("img, script, link, a, iframe, object, form, [onerror]")).isEmpty();
    assertThat(html).doesNotContain("http:", "https:", "url(", "@import");
    assertThat(page.selectFirst("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void itIsHtmlWithoutErrorsAndSmallEnoughNotToBeClipped() {
    MailBody body = mail(PACK);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    parser.parseInput(body.html(), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(body.html().length()).isLessThan(100_000);
  }

  @Test
  void itsOwnWordsAreThoseOfTheLanguageGiven() {
    Workspace workspace = TestWorkspace.in(folder);
    MailBody body = new MailRenderer(workspace)
        .render(PACK, PackFixtures.SEAL, Words.of(workspace, Locale.forLanguageTag("nl-NL")), List.of("a.pdf"));
    assertThat(body.text()).contains("Bij deze mail gevoegd:");
    assertThat(body.html()).contains("Belangrijkste cijfers");
  }

  /** The same pack with a summary of these rows of figures. */
  @SafeVarargs
  private static Pack summarising(List<String>... rows) {
    List<Block> blocks = Stream.of(rows).<Block>map(kpis -> new Block.Figures("", kpis, List.of())).toList();
    return PackFixtures.withSections(PACK, List.of(new Section("summary", "Summary", "", "", blocks)));
  }

  private List<String> titles(Pack pack) {
    return Jsoup.parse(mail(pack).html()).select("tr.figure th").stream().map(Element::ownText).toList();
  }

  private MailBody mail(Pack pack) {
    return mail(pack, List.of("board-pack.pdf", "finance.xlsx"));
  }

  private MailBody mail(Pack pack, List<String> attachments) {
    Workspace workspace = TestWorkspace.in(folder);
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.key().language() + "-US"));
    return new MailRenderer(workspace).render(pack, PackFixtures.SEAL, words, attachments);
  }
}
