package boardpack.reports.mail;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.overview.Editions;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRendererTest {
  private static final List<String> SHOWN = List.of("revenue_at_risk", "protection_rate", "bounce_rate", "delivery_rate",
      "net_revenue", "infra_cost", "margin", "critical_alerts");

  @TempDir
  Path folder;

  @Test
  void theSubjectSaysWhatWhenAndWhom() {
    assertThat(mail(Editions.castellan()).subject()).isEqualTo("Monthly board pack — October 2026 — Castellan Loans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Evil\r\nBcc: all@example.com", "Evil\u2028Bcc: all@example.com", "Evil\u0000\u0085\u202eBcc: all@example.com"})
  void aNameCannotLeaveItsLine(String name) {
    MailBody body = mail(Editions.named(name));
    assertThat(body.subject()).isEqualTo("Monthly board pack — October 2026 — Evil Bcc: all@example.com");
    assertThat(body.text().lines()).noneMatch(line -> line.startsWith("Bcc")).anyMatch(line -> line.contains("Evil Bcc:"));
  }

  @Test
  void namesInAnyScriptAndJoinedEmojiStayWhole() {
    assertThat(mail(Editions.named("חברה 👩‍👩‍👧 =SUM(A1)&\"<b>'Ünï")).subject()).endsWith("— חברה 👩‍👩‍👧 =SUM(A1)&\"<b>'Ünï");
  }

  @Test
  void noGroupOfTheSummaryIsLeftOut() {
    Document html = Jsoup.parse(mail(Editions.castellan()).html());
    assertThat(html.select("tr.figure th").stream().map(Element::ownText))
        .containsExactlyElementsOf(SHOWN.stream().map(kpi -> Editions.castellan().figure(kpi).title()).toList());
  }

  @Test
  void everyFigureStandsWithItsWordsAndItsVerdictInBothForms() {
    MailBody body = mail(Editions.castellan());
    Document html = Jsoup.parse(body.html());
    List<String> lines = body.text().lines().toList();
    for (String kpi : SHOWN) {
      PrintedFigure figure = Editions.castellan().figure(kpi);
      Element row = html.selectFirst("tr.figure:contains(" + figure.title() + "):contains(" + figure.text() + ")");
      assertThat(row.text()).contains(figure.title(), figure.text(), figure.phrase(), figure.verdictText());
      int line = lines.indexOf(lines.stream().filter(one -> one.startsWith(figure.title())).findFirst().orElseThrow());
      assertThat(lines.get(line)).containsSubsequence(figure.title(), figure.text(), figure.verdictText());
      assertThat(lines.get(line + 1)).contains(figure.phrase());
    }
    assertThat(html.selectFirst("tr.figure:contains(Gross margin)").text()).contains("stale");
    assertThat(lines).anyMatch(line -> line.startsWith("Gross margin") && line.endsWith("on target, stale"));
  }

  @Test
  void valuesInThePlainTableEndInOneColumn() {
    List<Integer> ends = SHOWN.stream().map(kpi -> Editions.castellan().figure(kpi))
        .map(figure -> mail(Editions.castellan()).text().lines()
            .filter(line -> line.startsWith(figure.title() + " "))
            .mapToInt(line -> line.indexOf(figure.text() + "  ") + figure.text().length())
            .findFirst().orElseThrow())
        .toList();
    assertThat(ends).containsOnly("Revenue protection rate".length() + 2 + "$40,980.00".length());
  }

  @Test
  void bothFormsSayWhoMayReadItWhatIsAttachedAndWhereItComesFrom() {
    MailBody body = mail(Editions.castellan());
    for (String form : List.of(Jsoup.parse(body.html()).text(), body.text())) {
      assertThat(form).contains("Executive View · Restricted", Editions.SEAL, "2 November 2026, 09:00 (America/New_York)",
          "board-pack.pdf", "finance.xlsx", "Revision 2", "because Meridian Mail lists you as a reader",
          Editions.castellan().headline());
    }
  }

  @Test
  void withoutAttachmentsItNamesTheFolderOfTheArchive() {
    MailBody body = mail(Editions.castellan(), List.of());
    assertThat(body.text()).contains("tn-castellan/monthly/2026-10/full-en/r2").doesNotContain("Attached");
    assertThat(Jsoup.parse(body.html()).text()).contains("tn-castellan/monthly/2026-10/full-en/r2").doesNotContain("Attached");
  }

  @Test
  void itFetchesNothingLinksToNothingAndRunsNothing() {
    String html = mail(Editions.named("<img src=x onerror=alert(1)>")).html();
    Document page = Jsoup.parse(html);
    assertThat(page.select("img, script, link, a, iframe, object, form, [onerror]")).isEmpty();
    assertThat(html).doesNotContain("http:", "https:", "url(", "@import");
    assertThat(page.selectFirst("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void itIsHtmlWithoutErrorsInTheLanguageOfItsPackAndSmallEnoughNotToBeClipped() {
    MailBody body = mail(Editions.dutch());
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(body.html(), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(body.text()).contains("Bij deze mail gevoegd:");
    assertThat(body.html().length()).isLessThan(100_000);
  }

  private MailBody mail(Pack pack) {
    return mail(pack, List.of("board-pack.pdf", "finance.xlsx"));
  }

  private MailBody mail(Pack pack, List<String> attachments) {
    Workspace workspace = TestWorkspace.in(folder);
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.key().language() + "-US"));
    return new MailRenderer(workspace).render(pack, Editions.SEAL, words, attachments);
  }
}
