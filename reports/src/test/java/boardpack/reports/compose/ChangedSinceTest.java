package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.restate.Cause;
import boardpack.pipeline.restate.Share;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.restate.Materiality;
import boardpack.reports.restate.Restated;
import boardpack.reports.restate.Restatement;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack opens with, worked out by hand for what a changed figure can be. */
class ChangedSinceTest {
  private static final Pack PACK = PackFixtures.tenant();

  @TempDir Path folder;
  private SealedPack sent;
  private Words words;

  @BeforeEach
  void aPackWasSent() {
    words = Words.of(TestWorkspace.in(folder), Locale.US);
    sent = new Archive(folder.resolve("var"), "test").seal(PACK, Seal.of(PACK), List.of());
  }

  @Test
  void severalCausesStandWithWhatEachOfThemDid() {
    Restated revenue = restated("net_revenue", "4400.00", "4412.30",
        share(Cause.DEFINITION, "-20"), share(Cause.CORRECTED_ROWS, "30.304", new Share.Rows("payments", 2)),
        share(Cause.LATE_ROWS, "1.996", new Share.Rows("payments", 1_001), new Share.Rows("exchange_rates", 1)));
    assertThat(said(open(List.of(revenue), "0"))).containsExactly(
        "Since October 2026, revision 1, sent on 3 November 2026, 08:00 (Europe/Amsterdam): 1 figure reads otherwise.",
        "Net revenue, Oct 26: was 4400.00, now 4412.30, a difference of +€12.30. Cause: changed definition −€20.00;"
            + " corrected rows in payments (2) +€30.30; late rows in payments (1,001), exchange_rates (1) +€2.00.");
  }

  @Test
  void aSharedCostNamesNobodyAndACauseThatCouldNotBeMeasuredSaysSo() {
    assertThat(said(open(List.of(restated("net_revenue", "1.00", "2.00", share(Cause.SHARED_ALLOCATION, "1"))), "0")).get(1))
        .endsWith("Cause: shared allocation.");
    assertThat(said(open(List.of(restated("net_revenue", "1.00", "2.00")), "0")).get(1)).endsWith("Cause: not measured.");
  }

  /** Both printed values may hide half a cent: 9.99 of 10.00 is all of it, 9.98 is not. */
  @Test
  void whatTheMeasuredCausesLeaveOpenIsSaid() {
    assertThat(said(open(List.of(restated("net_revenue", "1.00", "11.00", share(Cause.LATE_ROWS, "9.99"))), "0")).get(1))
        .endsWith("Cause: late rows.");
    assertThat(said(open(List.of(restated("net_revenue", "1.00", "11.00", share(Cause.LATE_ROWS, "9.98"))), "0")).get(1))
        .endsWith("Cause: late rows +€9.98; not measured +€0.02.");
  }

  @Test
  void aValueThatCameHasNoDifferenceAndIsMaterialHoweverHighTheThreshold() {
    PrintedFigure figure = PACK.figure("net_revenue");
    Restated came = new Restated(figure, new Point("2026-10", "Oct 26", Optional.empty(), "not connected", FigureStatus.NOT_CONNECTED),
        point("5.00"), List.of(share(Cause.LATE_ROWS)));
    assertThat(said(open(List.of(came), "1")).get(1)).isEqualTo(
        "Net revenue, Oct 26: was not connected, now 5.00. Cause: late rows.");
  }

  /** 0.5 % of 1,000 is 5: a change of 5 is told in front, one of 4.99 in the workbook alone. */
  @Test
  void belowTheThresholdAChangeStandsInTheWorkbookAlone() {
    Pack opened = open(List.of(restated("net_revenue", "1000.00", "1005.00"), restated("mrr", "1000.00", "1004.99")), "0.005");
    assertThat(said(opened)).hasSize(3).last().isEqualTo("1 value changed by less than 0.5%; the workbook lists it.");
    assertThat(said(opened)).noneMatch(sentence -> sentence.startsWith("Monthly recurring revenue"));
    assertThat(opened.details().get(0).id()).isEqualTo(Pack.RESTATED_WHOLE);
    assertThat(opened.details().get(0).rows()).extracting(row -> row.get(0).text() + " " + row.get(7).text())
        .containsExactly("Net revenue yes", "Monthly recurring revenue no");
  }

  @Test
  void moreThanAFewChangesHaveAPageOfTheirOwnARowAFigure() {
    List<Restated> changes = PACK.figures().stream().limit(5)
        .flatMap(figure -> List.of(restated(figure.kpi(), "1", "2"), restated(figure.kpi(), "3", "5")).stream()).toList();
    Pack opened = open(changes, "0");
    assertThat(said(opened)).last().isEqualTo("2 further figures stand on the page behind this one.");
    assertThat(opened.sections().get(1).id()).isEqualTo(Pack.RESTATED);
    Block.Table page = (Block.Table) opened.sections().get(1).blocks().get(0);
    assertThat(page.rows()).hasSize(5).allSatisfy(row -> assertThat(row.get(1).text()).isEqualTo("Oct 26 and 1 earlier period"));
    assertThat(page.countLine()).isEqualTo("5 rows");
    assertThat(opened.details().get(0).rows()).hasSize(10);
    assertThat(open(changes.subList(0, 6), "0").sections()).extracting("id").doesNotContain(Pack.RESTATED);
  }

  @Test
  void whatChangedSinceTheLastSendingIsNoPartOfTheSeal() {
    Pack opened = open(List.of(restated("net_revenue", "1.00", "2.00")), "0");
    assertThat(Seal.of(opened)).isEqualTo(Seal.of(PACK));
  }

  private Pack open(List<Restated> changes, String threshold) {
    TenantProfile profile = profile();
    return new ChangedSince(words, profile, new Materiality(new BigDecimal(threshold)))
        .opening(PACK, new Restatement(sent, Instant.parse("2026-11-03T07:00:00Z"), changes), "");
  }

  private static List<String> said(Pack opened) {
    return ((Block.Notes) opened.sections().get(0).blocks().get(0)).sentences();
  }

  private static Restated restated(String kpi, String was, String now, Share... causes) {
    return new Restated(PACK.figure(kpi), point(was), point(now), List.of(causes));
  }

  private static Point point(String value) {
    return new Point("2026-10", "Oct 26", Optional.of(new BigDecimal(value)), value, FigureStatus.OK);
  }

  private static Share share(Cause cause, Share.Rows... rows) {
    return new Share(cause, Optional.empty(), Arrays.asList(rows));
  }

  private static Share share(Cause cause, String effect, Share.Rows... rows) {
    return new Share(cause, Optional.of(new BigDecimal(effect)), Arrays.asList(rows));
  }

  private static TenantProfile profile() {
    return new TenantProfile(new TenantId("tn-dijkstra"), "Dijkstra & Zonen", "growth", Currency.getInstance("EUR"),
        ZoneId.of("Europe/Amsterdam"), Locale.US);
  }
}
