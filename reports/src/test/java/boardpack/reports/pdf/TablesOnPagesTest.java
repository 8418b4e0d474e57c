package boardpack.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesOnPagesTest {
  private static final String HEADS = "Line ChargePeriodStart ResourceType Messages x_ApproximateCost, EUR";

  @TempDir
  Path folder;

  @Test
  void tableOfAHundredAndTwentyRowsPrintsEachOfThemWithHeadsOnEachPageAndItsTotalOnce() {
    List<String> pages = pagesWith(PackFixtures.table("long", 120));
    String all = String.join(" ", pages);
    for (int line : IntStream.rangeClosed(1, 120).filter(n -> n != 7 && n != 9 && n != 11).toArray()) {
      assertThat(Pattern.compile("line " + line + " \\d+ Oct 2026").matcher(all).results())
          .as("line " + line).hasSize(1);
    }
    assertThat(all).contains("Total 120,000 ≈ 7260").containsOnlyOnce("120 rows, rounded to whole euros");
    List<String> carrying = pages.stream().filter(page -> page.contains(" Oct 2026 ")).toList();
    assertThat(carrying).hasSizeGreaterThan(2).allMatch(page -> page.contains(HEADS));
  }

  @Test
  void tableOfOneRowSaysSo() {
    assertThat(String.join(" ", pagesWith(PackFixtures.table("one", 1))))
        .contains("1 row Internal approximation / non-authoritative " + HEADS
            + " line 1 1 Oct 2026 vps 1,000 ≈ 1 Total 1,000 ≈ 1");
  }

  @Test
  void tableWithoutRowsSaysSoAndHasNoHeads() {
    assertThat(String.join(" ", pagesWith(PackFixtures.table("none", 0)))).contains("0 rows, rounded to whole euros").doesNotContain(HEADS);
  }

  /** Tables of so many rows end above the foot of the page, at it and on the next. */
  @Test
  void aTotalStandsWithTheLastRowsOfItsTable() {
    int parted = 0;
    for (int rows = 34; rows <= 48; rows++) {
      List<String> pages = pagesWith(PackFixtures.table("t", rows));
      String last = pages.stream().filter(text -> text.contains(" Total ")).findFirst().orElseThrow();
      assertThat(last).as(rows + " rows").contains("line " + (rows - 1) + " ", "line " + rows + " ");
      parted += last.contains("line 2 ") ? 0 : 1;
    }
    assertThat(parted).as("tables on two pages").isBetween(1, 14);
  }

  @Test
  void noPageIsEmptyWhereverATableEnds() {
    for (int rows = 36; rows <= 44; rows++) {
      List<String> pages = pagesWith(PackFixtures.table("t", rows));
      for (String page : pages.subList(1, pages.size())) {
        assertThat(page.length()).as(rows + " rows: " + page).isGreaterThan(200);
      }
    }
  }

  /** The table before them ends higher or lower on its page. */
  @Test
  void sentencesThatAreReadTogetherStandOnOnePage() {
    List<String> sentences = List.of("First of four.", "Second of four.", "Third of four.", "Fourth of four.");
    int onTheNextPage = 0;
    for (int rows = 30; rows <= 40; rows++) {
      List<String> pages = pagesWith(PackFixtures.table("t", rows), new Block.Notes("Read this", sentences));
      String page = pages.stream().filter(text -> text.contains("Read this")).findFirst().orElseThrow();
      assertThat(page).as(rows + " rows").contains(sentences);
      onTheNextPage += page.contains("line " + rows + " ") ? 0 : 1;
    }
    assertThat(onTheNextPage).as("notes that would have begun at the foot of a page").isBetween(1, 10);
  }

  @Test
  void hostileAndLongNamesArePrintedLetterByLetter() {
    String all = String.join(" ", pagesWith(PackFixtures.table("long", 12)));
    assertThat(all).contains(PackFixtures.HOSTILE);
    assertThat(all.replace(" ", "")).contains(PackFixtures.LONG.replace(" ", ""));
  }

  @Test
  void columnsFillThePageWhateverStandsInThem() {
    Stream.of(PackFixtures.table("a", 0), PackFixtures.table("b", 12), wide())
        .forEach(table -> assertThat(TableLayout.of(table).widths()).as(table.id())
            .allMatch(width -> width > 0).satisfies(widths ->
                assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(484)));
  }

  private static Block.Table wide() {
    List<Block.Column> columns = IntStream.range(0, 14)
        .mapToObj(i -> new Block.Column("Column " + i, Block.Kind.MONEY, "EUR", Label.EXACT)).toList();
    List<Block.Cell> row = columns.stream().map(column -> Block.Cell.of("1,234,567,890.12")).toList();
    return new Block.Table("wide", "Wide", columns, List.of(row), List.of(), "1 row", List.of());
  }

  private List<String> pagesWith(Block... blocks) {
    Pack pack = PackFixtures.tenant();
    Section section = new Section("only", "Only", "One table.", "EUR", List.of(blocks));
    return RenderedPack.of(folder, PackFixtures.withSections(pack, List.of(section))).pages();
  }
}
