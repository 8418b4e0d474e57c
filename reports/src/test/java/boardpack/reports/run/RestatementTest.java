package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.restate.ClosedPeriods;
import boardpack.reports.restate.RestatementLine;
import boardpack.reports.restate.Restatements;
import boardpack.reports.schedule.Sending;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three rows change at the source after packs were sent: Foxglove's October payment of 189.00 becomes 289.00,
 * Brightwater's payment of 2,190.00 for 365 days becomes 2,555.00 after October was closed, and Garnet's of May 2026
 * becomes 220.00 after its second quarter was sent.
 */
@ExtendWith(SampleRun.class)
class RestatementTest {
  private static final TenantId FOXGLOVE = new TenantId("tn-foxglove");
  private static final TenantId BRIGHTWATER = new TenantId("tn-brightwater");
  private static final TenantId GARNET = new TenantId("tn-garnet");

  private static SampleCopy sample;
  private static Archive archive;
  private static RunSummary october;
  private static RunSummary correction;

  @BeforeAll
  static void rowsChangeAfterPacksWereSent(SampleCopy copy) throws Exception {
    sample = copy;
    archive = new Archive(copy.workspace().home(), "boardpack test");
    copy.run("quarterly", Period.parse("2026-Q2", Month.JANUARY), GARNET);
    new ClosedPeriods(copy.metadata()).close(BRIGHTWATER, "2026-10", person("tobias.renard"), copy.workspace().clock().instant());
    copy.atTheSource("update payments set amount = amount + 100 where id = 62610");
    copy.atTheSource("update payments set amount = amount + 365 where id = 22511");
    copy.atTheSource("update payments set amount = amount + 31 where id = 72605");
    october = copy.run("monthly", SampleRun.OCTOBER, FOXGLOVE, BRIGHTWATER);
    correction = copy.run(new RunRequest("monthly", SampleRun.OCTOBER, List.of(BRIGHTWATER), true, "test", Sending.USUAL,
        "The yearly fee was booked too low"));
    copy.run(new RunRequest("quarterly", Period.parse("2026-Q3", Month.JANUARY), List.of(GARNET), true, "test",
        Sending.USUAL, "Nothing of Garnet is closed"));
  }

  /** Exactly what hangs on the row: what was paid, and the revenue that is spread of it. */
  @Test
  void aChangedRowIsToldByTheFiguresThatHangOnItAndByItsCause() {
    assertThat(lines(FOXGLOVE)).filteredOn(line -> line.basis().contains("/full-en/"))
        .extracting(line -> String.join(" | ", line.kpi(), line.period(), line.was(), line.now(), line.causes()))
        .containsExactly(
            "net_payments | 2026-10 | $189.00 | $289.00 | corrected_rows (payments 1)",
            "revenue_signal | 2026-10 | ≈\u00A0$190 | ≈\u00A0$290 | corrected_rows (payments 1)");
    assertThat(lines(FOXGLOVE)).allSatisfy(line -> {
      assertThat(line.toldIn()).isEqualTo(line.basis().replace("/r1", "/r2"));
      assertThat(line.isClosed()).isFalse();
    });
  }

  @Test
  void theNextPackOpensWithItInEveryDocumentAndNamesTheRevisionItReplaces() throws Exception {
    SealedPack told = archive.named("tn-foxglove/monthly/2026-10/full-en");
    assertThat(told.manifest().key().revision()).isEqualTo(2);
    String sentence = "Net payments, Oct 26: was $189.00, now $289.00, a difference of +$100.00."
        + " Cause: corrected rows in payments (1).";
    assertThat(((Block.Notes) told.pack().sections().get(0).blocks().get(0)).sentences()).contains(sentence).first().asString()
        .startsWith("Since October 2026, revision 1, sent on 2 November 2026").endsWith(": 2 figures read otherwise.");
    assertThat(text(told, "mail.txt")).contains(sentence).contains("Revision 2, replaces revision 1, data as of 2 November 2026");
    assertThat(text(told, "mail.html")).contains(sentence);
    assertThat(text(told, "overview/index.html")).contains(sentence).contains("revision 2, replaces revision 1");
    assertThat(ReadBack.of(told).pdf()).contains(ReadBack.tight(sentence))
        .contains(ReadBack.tight("2, replaces revision 1, data as of 2 November 2026"));
    assertThat(text(told, "details/restated_figures.csv")).contains(
        "Net payments,2026-10,USD,189.00,289.00,100.00,corrected rows in payments (1),yes,exact");
    assertThat(text(archive.named("tn-foxglove/monthly/2026-10/full-nl"), "mail.txt"))
        .contains("Netto-ontvangsten, okt. 26: was US$\u00A0189,00, nu US$\u00A0289,00");
  }

  @Test
  void whatWasSealedStaysAndItsOverviewSaysThatItIsSuperseded() throws Exception {
    SealedPack first = archive.find("tn-foxglove/monthly/2026-10/full-en/r1").orElseThrow();
    Path index = first.folder().resolve("overview/index.html");
    assertThat(Files.readString(index)).contains("<p class=\"superseded\"><a href=\"../../r2/overview/index.html\">This overview is"
        + " superseded. Revision 2, with data as of 2 November 2026");
    assertThat(first.differences()).isEmpty();
    assertThat(text(first, "overview/index.html")).doesNotContain("superseded.");
    assertThat(first.pack().figure("net_payments").text()).isEqualTo("$189.00");

    String honest = Files.readString(index);
    Files.writeString(index, honest.replace("This overview is superseded.", "Net payments were $9,999.00."));
    assertThat(first.differences()).containsExactly("overview/index.html differs from the sealed bytes");
    Files.writeString(index, honest);
  }

  @Test
  void aClosedPeriodKeepsItsFiguresUntilACorrectionIsAskedFor() {
    assertThat(october.editions()).filteredOn(outcome -> outcome.tenant().equals(BRIGHTWATER)).singleElement()
        .isInstanceOfSatisfying(EditionOutcome.Closed.class, closed -> {
          assertThat(closed.packs()).extracting(pack -> pack.manifest().key().revision()).containsOnly(1);
          assertThat(closed.values()).isPositive();
        });
    assertThat(october.mail()).filteredOn(sent -> sent.pack().startsWith("tn-brightwater"))
        .extracting(RunSummary.Sent::outcome).containsOnly(RunSummary.Sent.BEFORE);
    assertThat(lines(BRIGHTWATER)).filteredOn(line -> line.toldIn().isEmpty()).isNotEmpty()
        .allSatisfy(line -> assertThat(line.isClosed()).isTrue())
        .filteredOn(line -> line.kpi().equals("revenue_signal") && line.period().equals("2026-10"))
        // 31 days of 6.00 a day were 186.00, and are 217.00 of 7.00 a day; both to two digits.
        .extracting(line -> line.was() + " " + line.now() + " " + line.causes())
        .containsExactly("≈\u00A0$190 ≈\u00A0$220 corrected_rows (payments 1)");
  }

  @Test
  void aCorrectionOfAClosedPeriodIsANewRevisionWithItsReason() throws Exception {
    assertThat(correction.editions()).singleElement().isInstanceOf(EditionOutcome.Sealed.class);
    SealedPack corrected = archive.named("tn-brightwater/monthly/2026-10/full-en");
    assertThat(corrected.manifest().key().revision()).isEqualTo(2);
    assertThat(text(corrected, "mail.txt")).contains("This corrects a closed period. Why: The yearly fee was booked too low");
    assertThat(lines(BRIGHTWATER)).filteredOn(line -> line.toldIn().endsWith("full-en/r2"))
        .isNotEmpty().allSatisfy(line -> assertThat(line.why()).isEqualTo("The yearly fee was booked too low"))
        .extracting(RestatementLine::kpi, RestatementLine::period)
        .contains(tuple("net_payments", "2025-11"));
  }

  @Test
  void aLaterPackTellsWhatChangedInAnEarlierPeriod() {
    Pack third = archive.named("tn-garnet/quarterly/2026-Q3/full-en").pack();
    assertThat(third.key().revision()).isEqualTo(1);
    assertThat(((Block.Notes) third.sections().get(0).blocks().get(0)).sentences())
        .contains("Net payments, Q2 2026: was $567.00, now $598.00, a difference of +$31.00."
            + " Cause: corrected rows in payments (1).")
        .noneMatch(sentence -> sentence.contains("closed"));
  }

  @Test
  void aPeriodIsClosedOnceByWhoeverMayAndOnlyWithFigures() {
    ClosedPeriods periods = new ClosedPeriods(sample.metadata());
    assertThatThrownBy(() -> periods.close(BRIGHTWATER, "2026-10", person("ines.calder"), sample.workspace().clock().instant()))
        .isInstanceOf(Fault.class).hasMessageContaining("was closed by tobias.renard@meridian-mail.example");
    assertThatThrownBy(() -> periods.close(FOXGLOVE, "2026-10", person("sanne.vanderwerff"), sample.workspace().clock().instant()))
        .isInstanceOf(Fault.class).hasMessageContaining("has no role that closes periods of tn-foxglove");
    assertThatThrownBy(() -> periods.close(FOXGLOVE, "2026-01", person("ines.calder"), sample.workspace().clock().instant()))
        .isInstanceOf(Fault.class).hasMessageContaining("has no sealed pack of tn-foxglove");
    assertThat(periods.of(BRIGHTWATER, "2026-10")).hasValueSatisfying(closed -> assertThat(closed.packs()).isEqualTo(1));
  }

  private static List<RestatementLine> lines(TenantId tenant) {
    return Restatements.lines(sample.metadata(), tenant.value(), "");
  }

  private static String text(SealedPack sealed, String document) {
    return new String(sealed.read(document), StandardCharsets.UTF_8);
  }

  private static Person person(String name) {
    return Access.read(sample.workspace()).person(new EmailAddress(name + "@meridian-mail.example")).orElseThrow();
  }
}
