package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every figure of every pack of the sample company, read back from the finished documents, is the sealed figure to its
 * rounding; and every table says how many rows it has and what they add up to. In a build {@link SamplePacks} stand for all.
 */
@ExtendWith(SampleRun.class)
class OneTruthTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentSaysWhatWasSealed(SampleRun.Result run) {
    List<SealedPack> packs = SamplePacks.of(run);
    assertThat(packs).hasSizeGreaterThan(3);
    return packs.stream().map(sealed -> DynamicTest.dynamicTest(sealed.manifest().key().path(), () -> read(sealed)));
  }

  private static void read(SealedPack sealed) throws IOException {
    assertThat(sealed.differences()).isEmpty();
    Pack pack = sealed.pack();
    ReadBack documents = ReadBack.of(sealed);
    for (PrintedFigure figure : pack.figures()) {
      assertThat(documents.csv(figure.kpi())).as("%s in figures.csv", figure.kpi()).isEqualTo(figure.text());
      assertThat(documents.page(figure.kpi())).as("%s on its page", figure.kpi()).isEqualTo(ReadBack.flat(figure.text()));
      assertThat(documents.list(figure.kpi())).as("%s in the list", figure.kpi()).isEqualTo(ReadBack.flat(figure.text()));
      number(figure, documents.cell(figure));
    }
    assertThat(documents.mailed()).isNotEmpty();
    documents.mailed().forEach((title, text) -> assertThat(pack.figures()).as("%s in the mail", title).anySatisfy(
        figure -> assertThat(Map.entry(figure.title(), ReadBack.flat(figure.text()))).isEqualTo(Map.entry(title, text))));
    printed(pack).forEach(figure -> assertThat(documents.pdf()).as("%s in the PDF", figure.kpi())
        .contains(ReadBack.tight(figure.text())));
    tables(pack).forEach(table -> table(table, documents));
    pack.details().forEach(table -> detail(table, documents));
  }

  /** A number in a cell is the number itself; words and dates are read as they stand. */
  private static void number(PrintedFigure figure, Object cell) {
    Optional<BigDecimal> value = figure.unit().isRead() ? Optional.empty() : figure.value();
    if (value.isPresent()) {
      assertThat(cell).as("%s in its cell", figure.kpi()).isInstanceOf(Double.class);
      assertThat(BigDecimal.valueOf((Double) cell)).as("%s in its cell", figure.kpi()).isEqualByComparingTo(value.get());
    } else {
      assertThat(cell).as("%s in its cell", figure.kpi()).isEqualTo(figure.text());
    }
  }

  private static List<PrintedFigure> printed(Pack pack) {
    return pack.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).kpis().stream()).distinct().map(pack::figure).toList();
  }

  private static List<Block.Table> tables(Pack pack) {
    return pack.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance).map(Block.Table.class::cast).toList();
  }

  private static void table(Block.Table table, ReadBack documents) {
    assertThat(documents.pdf()).as(table.id()).contains(ReadBack.tight(table.countLine()));
    assertThat(documents.countLines(table.id())).as(table.id()).contains(ReadBack.flat(table.countLine()));
    List<String> totals = table.totals().stream().map(cell -> ReadBack.flat(cell.text())).toList();
    if (!totals.isEmpty() && !table.rows().isEmpty()) {
      assertThat(documents.totals(table.id())).as(table.id()).isEqualTo(totals);
      totals.forEach(total -> assertThat(documents.pdf()).as(table.id()).contains(ReadBack.tight(total)));
    }
  }

  /** As many rows as were sealed, in the workbook and in the CSV. */
  private static void detail(Block.Table table, ReadBack documents) {
    assertThat(documents.detailRows(table.id())).as(table.id()).isEqualTo(table.rows().size());
    assertThat(documents.inWorkbook(table.countLine())).as("%s: its row count in the workbook", table.id()).isTrue();
  }
}
