package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice calculates every formula anew; what it finds must be what we stored. */
class RecalculationTest {
  private static final String ALWAYS_RECALCULATE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  @TempDir Path folder;

  @BeforeEach
  void officeIsHere() {
    boolean here = Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    if (!here && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("soffice is missing; good: apt-get install libreoffice-calc");
    }
    if (!here) {
      System.out.println("SKIPPED: no soffice on the PATH, so no spreadsheet recalculated the finance workbook");
    }
    Assumptions.assumeTrue(here, "soffice is on the PATH");
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
    recalculate(List.of("broken", "sound", "split", "sums", "plans", "wrong"));

    assertThat(formulas("out/wrong")).as("it does calculate").containsEntry("Sheet0!A2", 3.0);
    for (String name : List.of("broken", "sound", "split", "sums", "plans")) {
      Map<String, Double> stored = formulas(name);
      Map<String, Double> calculated = formulas("out/" + name);
      assertThat(stored).as(name).hasSizeGreaterThan(5);
      assertThat(calculated.keySet()).isEqualTo(stored.keySet());
      stored.forEach((cell, value) ->
          assertThat(calculated.get(cell)).as(name + " " + cell).isCloseTo(value, within(1e-9)));
    }
    assertThat(formulas("out/broken")).as("the fixture's alerts lack a row")
        .containsEntry("Cover!" + checkCell("broken"), 1.0);
    assertThat(formulas("out/sound")).containsEntry("Cover!" + checkCell("sound"), 0.0);
    assertThat(formulas("out/sums")).as("a movement that does not add up").containsEntry("Cover!" + checkCell("sums"), 162.0);
  }

  private String checkCell(String name) throws IOException {
    return formulas(name).keySet().stream()
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

  private void recalculate(List<String> names) throws Exception {
    Path profile = folder.resolve("profile");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + profile.toUri(),
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.resolve("out").toString()));
    names.forEach(name -> command.add(folder.resolve(name + ".xlsx").toString()));
    Process office = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve("office.log").toFile()).start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("soffice ends").isTrue();
    assertThat(office.exitValue()).as(Files.readString(folder.resolve("office.log"))).isZero();
  }

  private Map<String, Double> formulas(String name) throws IOException {
    Map<String, Double> values = new TreeMap<>();
    try (XSSFWorkbook workbook = Samples.open(Files.readAllBytes(folder.resolve(name + ".xlsx")))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return values;
  }
}
