package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import boardpack.reports.excel.Office;
import boardpack.reports.press.Press;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every formula of the sample company's workbooks says what a spreadsheet that calculates it anew says, and every check
 * is zero; in a build {@link SamplePacks} stand for all.
 */
@ExtendWith(SampleRun.class)
class SampleWorkbooksTest {
  @TempDir Path folder;

  @Test
  void aSpreadsheetFindsWhatIsStoredAndNothingThatDoesNotAddUp(SampleRun.Result run) throws Exception {
    Office office = Office.in(folder);
    Map<String, String> packs = new LinkedHashMap<>();
    for (SealedPack sealed : SamplePacks.of(run)) {
      String name = "book" + packs.size();
      packs.put(name, sealed.manifest().key().path());
      Files.write(folder.resolve(name + ".xlsx"), sealed.read(Press.WORKBOOK));
    }
    assertThat(packs).hasSizeGreaterThan(3);
    office.recalculate(packs.keySet().stream().toList());
    for (Map.Entry<String, String> pack : packs.entrySet()) {
      Map<String, Double> stored = office.formulas(pack.getKey());
      assertThat(stored).as(pack.getValue()).hasSizeGreaterThan(20);
      assertThat(differing(stored, office.formulas("out/" + pack.getKey()))).as(pack.getValue()).isEmpty();
      assertThat(stored.entrySet().stream().filter(cell -> cell.getKey().startsWith("Cover!") && cell.getValue() != 0))
          .as("checks of " + pack.getValue()).isEmpty();
    }
  }

  /** Cell, what is stored and what was calculated. */
  private static Map<String, String> differing(Map<String, Double> stored, Map<String, Double> calculated) {
    assertThat(calculated.keySet()).isEqualTo(stored.keySet());
    Map<String, String> differing = new TreeMap<>();
    stored.forEach((cell, value) -> {
      if (!(Math.abs(value - calculated.get(cell)) <= 1e-9 * Math.max(1, Math.abs(value)))) {
        differing.put(cell, value + " stored, " + calculated.get(cell) + " calculated");
      }
    });
    return differing;
  }
}
