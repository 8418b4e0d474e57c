package boardpack.reports.pdf;

import static boardpack.reports.pdf.RenderedPack.flat;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Unit;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsOnPagesTest {
  @TempDir
  static Path folder;

  private static final Pack PACK = PackFixtures.tenant();
  private static RenderedPack rendered;
  private static List<String> pages;

  @BeforeAll
  static void render() {
    rendered = RenderedPack.of(folder, PACK);
    pages = rendered.pages();
  }

  @Test
  void coverSaysWhatItIsAboutAndShowsTwelveDigitsOfTheSeal() {
    assertThat(pages.get(0)).contains("Meridian Mail", "Monthly board pack", "Dijkstra & Zonen", "October 2026",
        flat(PACK.headline()), flat(PACK.dataCutText()), "Seal 9f4c1b7a20de", "Executive View · Restricted")
        .doesNotContain("9f4c1b7a20de8");
  }

  @Test
  void eachPageOfASectionHasItsMessageItsScopeAndItsNumber() {
    for (Section section : PACK.sections()) {
      assertThat(pages).as(section.id())
          .anyMatch(page -> page.contains(flat(section.message())) && page.contains(flat(section.contextLine())));
    }
    for (int i = 1; i < pages.size(); i++) {
      assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size(), "Executive View · Restricted");
    }
  }

  /** A page holds 40 sentences below a heading, and 20 and 3 with theirs; 20 and 40 it does not. */
  @Test
  void aSectionThatFitsBelowTheOneBeforeStandsThereWholeAndTheSummaryStandsAlone() {
    List<Section> sections = List.of(notes("summary", 3), notes("short", 20), notes("shorter", 3), notes("long", 40), notes("last", 3));
    List<String> set = RenderedPack.of(folder, new Pack(PACK.key(), PACK.subject(), PACK.brand(), PACK.title(), PACK.periodTitle(),
        PACK.contextLine(), PACK.headline(), PACK.dataCut(), PACK.dataCutText(), PACK.figures(), sections, List.of(), PACK.tieOut(),
        PACK.sources())).pages();
    assertThat(set.get(1)).contains("summary is said").doesNotContain("short is said");
    assertThat(set.get(2)).contains("short is said", "sentence 20 of short", "shorter is said", "sentence 3 of shorter").doesNotContain("of long");
    assertThat(set.get(3)).contains("long is said", "sentence 1 of long", "sentence 40 of long").doesNotContain("How each figure");
    assertThat(set.stream().filter(page -> page.contains("last is said")).toList()).hasSize(1);
    assertThat(set.stream().filter(page -> page.contains("How each figure is calculated")).findFirst().orElseThrow())
        .as("the appendix begins a page").doesNotContain("last is said");
  }

  private static Section notes(String name, int sentences) {
    return new Section(name, name, name + " is said", "", List.of(new Block.Notes("", IntStream.rangeClosed(1, sentences)
        .mapToObj(i -> "sentence " + i + " of " + name).toList())));
  }

  @Test
  void eachFigureStandsWithItsWordsOnThePageOfItsSection() {
    for (Section section : PACK.sections()) {
      String page = pages.stream().filter(text -> text.contains(section.heading() + " " + flat(section.message())))
          .findFirst().orElseThrow();
      for (PrintedFigure figure : figuresOf(section)) {
        assertThat(page).as(section.id() + " " + figure.kpi())
            .contains(figure.title(), flat(figure.text()), flat(figure.phrase()));
        figure.previous().filter(before -> figure.unit() != Unit.WORD)
            .ifPresent(before -> assertThat(page).contains(flat(before.change()), flat(before.text())));
      }
    }
  }

  @Test
  void everyFigureIsExplainedInTheAppendix() {
    String text = rendered.text();
    for (PrintedFigure figure : PACK.figures()) {
      assertThat(text).contains(flat(figure.title()), flat(figure.formula()), flat(figure.source()));
    }
  }

  @Test
  void tieOutShowsWhatDoesNotHoldAndWhatWasPutAside() {
    assertThat(pages.get(pages.size() - 1)).contains("campaign_events rows 1,218,540 1,218,412 128 1,218,412 0",
        "alerts rows 41 41 0 40 ≠ 1", "workflow_jobs job queues not connected – –");
  }

  @Test
  void mandatedWordsOfEachBlockStandOnThePack() {
    String text = rendered.text();
    assertThat(text).contains("Modeled internal approximation based on provider invoices and usage patterns.",
        "Not an invoice. Always validate with finance systems.");
  }

  @Test
  void bookmarksLeadToTheSections() throws IOException {
    try (PDDocument document = rendered.open()) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        assertThat(item.findDestinationPage(document)).as(item.getTitle()).isNotNull();
      }
      assertThat(titles).isEqualTo(PACK.sections().stream().map(Section::heading).toList());
    }
  }

  @Test
  void documentIsTaggedAndSaysItsTitleAndLanguage() throws IOException {
    try (PDDocument document = rendered.open()) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Monthly board pack, October 2026, Dijkstra & Zonen");
    }
  }

  @Test
  void tablesAreTablesAndChartsSayInWordsWhatTheyShow() throws IOException {
    try (PDDocument document = rendered.open()) {
      Structure structure = Structure.of(document);
      assertThat(structure.children("Table")).isNotEmpty().allMatch(row -> row.equals("TR"));
      assertThat(structure.children("TR")).isNotEmpty().allMatch(cell -> cell.equals("TH") || cell.equals("TD"));
      assertThat(structure.cellsByRow()).allMatch(cells -> cells > 1);
      assertThat(structure.alternatives()).contains(trend("delivery_rate").alternativeText())
          .allMatch(text -> !text.isBlank());
    }
  }

  private static Block.Trend trend(String kpi) {
    return PACK.sections().stream().flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Block.Trend trend ? Stream.of(trend) : Stream.of())
        .filter(trend -> trend.kpi().equals(kpi)).findFirst().orElseThrow();
  }

  private static List<PrintedFigure> figuresOf(Section section) {
    return section.blocks().stream()
        .flatMap(block -> block instanceof Block.Figures list ? list.kpis().stream() : Stream.of())
        .map(PACK::figure).toList();
  }
}
