package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice calculates every formula anew; what it finds must be what we stored. */
class RecalculationTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.in(folder);
  }

  @Test
  void aSpreadsheetThatCalculatesEverythingAnewFindsWhatIsStored() throws Exception {
    Pack broken = PackFixtures.tenant();
    Files.write(folder.resolve("broken.xlsx"), Samples.render(broken));
    Pack sound = Samples.with(Samples.payments(), Samples.rows("lines", 120, 6));
    Files.write(folder.resolve("sound.xlsx"), Samples.render(sound));
    Files.write(folder.resolve("split.xlsx"), Samples.render(new WorkbookRenderer(50), sound));
    wrongOnPurpose(folder.resolve("wrong.xlsx"));
    Files.write(folder.resolve("sums.xlsx"), Samples.render(Samples.with(RowsThatAddUpTest.movements("1400"))));
    Files.write(folder.resolve("plans.xlsx"), Samples.render(PlanSheetTest.pack()));
    office.recalculate(List.of("broken", "sound", "split", "sums", "plans", "wrong"));

    assertThat(office.formulas("out/wrong")).as("it does calculate").containsEntry("Sheet0!A2", 3.0);
    for (String name : List.of("broken", "sound", "split", "sums", "plans")) {
      Map<String, Double> stored = office.formulas(name);
      Map<String, Double> calculated = office.formulas("out/" + name);
      assertThat(stored).as(name).hasSizeGreaterThan(5);
      assertThat(calculated.keySet()).isEqualTo(stored.keySet());
      stored.forEach((cell, value) ->
          assertThat(calculated.get(cell)).as(name + " " + cell).isCloseTo(value, within(1e-9)));
    }
    assertThat(office.formulas("out/broken")).as("the fixture's alerts lack a row")
        .containsEntry("Cover!" + checkCell("broken"), 1.0);
    assertThat(office.formulas("out/sound")).containsEntry("Cover!" + checkCell("sound"), 0.0);
    assertThat(office.formulas("out/sums")).as("a movement that does not add up").containsEntry("Cover!" + checkCell("sums"), 162.0);
  }

  private String checkCell(String name) throws IOException {
    return office.formulas(name).keySet().stream()
        .filter(cell -> cell.startsWith("Cover!")).findFirst().orElseThrow().substring("Cover!".length());
  }

  /** A sum of 3 stored as 99: whoever reports 3 has calculated. */
  private static void wrongOnPurpose(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      sheet.createRow(0).createCell(0).setCellValue(3);
      Cell sum = sheet.createRow(1).createCell(0);
      sum.setCellFormula("SUM(A1:A1)");
      sum.setCellValue(99);
      workbook.write(out);
    }
  }
}
