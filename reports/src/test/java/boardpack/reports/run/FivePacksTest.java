package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.once.ThisBuild;
import boardpack.reports.overview.Browser;
import boardpack.reports.overview.NuChecker;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pdf.Conformance;
import boardpack.reports.press.Press;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every pack that ships, on the sample company; the reviews of a quarter and a year in CI and the proof. */
@ExtendWith(SampleRun.class)
class FivePacksTest {
  private static RunSummary briefing;

  /** The month's stands already. */
  @BeforeAll
  static void makeThem(SampleCopy run) throws Exception {
    briefing = run.run("daily", Period.parse("2026-10-30", Month.JANUARY), TenantId.PLATFORM);
    run.run("weekly", Period.parse("2026-W44", Month.JANUARY), TenantId.PLATFORM);
    if (ThisBuild.takesAll()) {
      run.run("quarterly", Period.parse("2026-Q3", Month.JANUARY), TenantId.PLATFORM);
      run.run("annual", Period.parse("2025", Month.JANUARY), TenantId.PLATFORM);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "daily,     2026-10-30, 1,  1",
    "weekly,    2026-W44,   4,  4",
    "monthly,   2026-10,    12, 28",
    "quarterly, 2026-Q3,    12, 28",
    "annual,    2025,       12, 28",
  })
  void eachIsMadeOfItsPeriodAndOfItsLength(String pack, String period, int least, int most, SampleCopy run)
      throws Exception {
    assumeIsMade(pack);
    SealedPack sealed = named(run, "platform/" + pack + "/" + period + "/full-en");
    assertThat(sealed.differences()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(sealed.read(Press.PDF))) {
      assertThat(pdf.getNumberOfPages()).isBetween(least, most);
    }
    for (Document again : new Press(run.workspace()).print(sealed.pack())) {
      assertThat(again.bytes()).as(again.name()).isEqualTo(sealed.read(again.name()));
    }
  }

  /** As {@link ConformantPacksTest} has it of the month's. */
  @Test
  void eachCanBeHeardAndKept(SampleCopy run) {
    for (SealedPack sealed : madeHere(run)) {
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
        assertThat(Conformance.failures(sealed.read(Press.PDF), flavour)).as(sealed.manifest().key().path()).isEmpty();
      }
    }
  }

  /** As {@link OverviewsInBrowserTest} has it of the month's. */
  @Test
  void eachPageIsValidAndForEverybody(SampleCopy run) throws Exception {
    NuChecker checker = new NuChecker();
    try (Browser browser = Browser.open()) {
      for (SealedPack sealed : madeHere(run)) {
        Path overview = sealed.folder().resolve("overview");
        assertThat(ThisBuild.takesAll() ? browser.complaintsOfAll(overview) : browser.complaints(overview.resolve("index.html")))
            .as(sealed.manifest().key().path()).isEmpty();
        assertThat(checker.errors(sealed.read("overview/index.html"))).as(sealed.manifest().key().path()).isEmpty();
      }
    }
  }

  /** As {@link SampleWorkbooksTest} has it of the month's. */
  @Test
  void eachWorkbookSaysWhatASpreadsheetCalculates(SampleCopy run, @TempDir Path folder) throws Exception {
    List<SealedPack> books = madeHere(run).stream().filter(sealed ->
        sealed.manifest().files().stream().anyMatch(file -> file.name().equals(Press.WORKBOOK))).toList();
    assertThat(books).isNotEmpty();
    Recalculated.assertAgree(folder, books);
  }

  @Test
  void theMonthsOfAQuarterAddUpToIt(SampleCopy run) {
    assumeIsMade("quarterly");
    Pack quarter = named(run, "platform/quarterly/2026-Q3/full-en").pack();
    Block.Table months = quarter.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
        .filter(table -> table.id().equals("deliverability_parts")).findFirst().orElseThrow();
    assertThat(months.columns()).extracting(Block.Column::name)
        .containsExactly("Figure", "Jul 26", "Aug 26", "Sep 26", "Q3 2026");
    List<Block.Cell> sent = months.rows().stream().filter(row -> row.get(0).text().equals("Send volume")).findFirst()
        .orElseThrow();
    long parts = sent.subList(1, 4).stream().mapToLong(FivePacksTest::number).sum();
    assertThat(parts).isPositive().isEqualTo(number(sent.get(4)));
  }

  @Test
  void aPackIsNotMadeOfAnotherPacksPeriod(SampleCopy run) {
    assertThatThrownBy(() -> run.run("weekly", SampleRun.OCTOBER, TenantId.PLATFORM))
        .isInstanceOf(Fault.class).hasMessageContaining("2026-W44");
  }

  @Test
  void aSummaryHoldsItsHeadlinesAndNothingElse(SampleCopy run) throws Exception {
    Pack full = named(run, "platform/weekly/2026-W44/full-en").pack();
    SealedPack summary = named(run, "platform/weekly/2026-W44/summary-en");
    Pack pack = summary.pack();
    List<String> headlines = pack.sections().get(0).blocks().stream().filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).kpis().stream()).toList();
    assertThat(pack.sections()).hasSize(1);
    assertThat(pack.figures()).extracting(PrintedFigure::kpi).containsExactlyInAnyOrderElementsOf(headlines);
    assertThat(pack.details()).isEmpty();
    assertThat(pack.tieOut()).isNotEmpty().allSatisfy(line -> assertThat(line.measure()).isEqualTo("rows"));
    String secret = full.figure("net_payments").title();
    assertThat(headlines).doesNotContain("net_payments");
    assertThat(Documents.text(summary)).isNotEmpty().allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(secret));
  }

  @Test
  void noByteOfABoardEditionNamesATenant(SampleCopy run) throws Exception {
    SealedPack board = named(run, "platform/monthly/2026-10/board-en");
    List<String> secrets = List.of("Aurora", "Brightwater", "Castellan", "Dijkstra", "Foxglove", "Garnet", "Himari", "SUM(A1)",
        "tn-");
    Map<String, String> texts = Documents.text(board);
    assertThat(texts).containsKeys("pack.json", "board-pack.pdf", "finance.xlsx", "figures.csv", "mail.txt", "overview/index.html");
    texts.forEach((name, text) -> secrets.forEach(secret ->
        assertThat(text.toLowerCase(Locale.ROOT)).as(name).doesNotContain(secret.toLowerCase(Locale.ROOT))));
    assertThat(texts.get("board-pack.pdf")).contains("Tenant A", "Tenant H").doesNotContain("Tenant I");
    assertThat(Documents.text(named(run, "platform/monthly/2026-10/full-en")).get("board-pack.pdf")).contains("Castellan");
  }

  @Test
  void aBriefingStandsWholeInItsMailWithNothingAttached(SampleCopy run) throws Exception {
    Map<String, String> mail = Documents.text(named(run, "platform/daily/2026-10-30/full-en"));
    for (String body : List.of(mail.get("mail.txt"), mail.get("mail.html"))) {
      assertThat(body).contains("CRITICAL", "WARNING", "INFO", "Add a worker to the queue", "Delivery rate", "Incidents open",
          "platform/daily/2026-10-30/full-en/r1").doesNotContain("board-pack.pdf");
    }
    assertThat(briefing.mail()).extracting(RunSummary.Sent::outcome).containsOnly("accepted");
  }

  @Test
  void whoIsAddedWhileARunnerLivesGetsTheNextPackInTheirLanguage(SampleCopy run) throws Exception {
    Path people = run.workspace().root().resolve("access.yml");
    Files.writeString(people, Files.readString(people)
        + "  - {name: Jan Vos, email: jan.vos@meridian-mail.example, language: nl, roles: [ceo], tenants: all, packs: [daily]}\n");
    RunSummary next = run.run("daily", Period.parse("2026-10-30", Month.JANUARY), TenantId.PLATFORM);
    assertThat(named(run, "platform/daily/2026-10-30/full-nl").pack().title()).isEqualTo("Dagelijkse directiebriefing");
    assertThat(next.mail()).filteredOn(sent -> sent.recipient().startsWith("jan.vos@"))
        .extracting(RunSummary.Sent::outcome).containsExactly("accepted");
  }

  private static List<SealedPack> madeHere(SampleCopy run) {
    List<SealedPack> made = new Archive(run.workspace().home(), "boardpack test").packs().stream()
        .filter(sealed -> !sealed.manifest().key().pack().equals("monthly")).toList();
    assertThat(made).hasSizeGreaterThan(3);
    return made;
  }

  private static void assumeIsMade(String pack) {
    assumeThat(ThisBuild.takesAll() || !List.of("quarterly", "annual").contains(pack)).as(pack + " is made in CI").isTrue();
  }

  private static long number(Block.Cell cell) {
    return Long.parseLong(cell.text().replace(",", ""));
  }

  private static SealedPack named(SampleCopy run, String name) {
    return new Archive(run.workspace().home(), "boardpack test").named(name);
  }
}
