package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, told to calculate every formula anew when it opens a workbook. */
public final class Office {
  private static final String ALWAYS_RECALCULATE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private final Path folder;

  /** @param folder of the test's own; what is recalculated comes to stand in its {@code out} */
  private Office(Path folder) {
    this.folder = folder;
  }

  /** Skips the test with a visible line where there is none; in CI it must be there. */
  public static Office in(Path folder) {
    boolean here = Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    if (!here && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("soffice is missing; good: apt-get install libreoffice-calc");
    }
    if (!here) {
      System.out.println("SKIPPED: no soffice on the PATH, so no spreadsheet recalculated the finance workbook");
    }
    Assumptions.assumeTrue(here, "soffice is on the PATH");
    return new Office(folder);
  }

  /** @param names of workbooks in the folder, without their {@code .xlsx} */
  public void recalculate(List<String> names) throws Exception {
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

  /** What the formulas of a workbook are stored to be, by sheet and cell; {@code out/name} is the recalculated one. */
  public Map<String, Double> formulas(String name) throws IOException {
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
