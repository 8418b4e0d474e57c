package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import boardpack.reports.excel.Office;
import boardpack.reports.press.Press;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Workbooks as a spreadsheet of others finds them when it calculates every formula anew. */
final class Recalculated {
  private Recalculated() {}

  /** Every formula says what is stored, and every check on the cover is zero. @param folder an empty one */
  static void assertAgree(Path folder, List<SealedPack> sealed) throws Exception {
    Office office = Office.in(folder);
    Map<String, String> packs = new LinkedHashMap<>();
    for (SealedPack pack : sealed) {
      String name = "book" + packs.size();
      packs.put(name, pack.manifest().key().path());
      Files.write(folder.resolve(name + ".xlsx"), pack.read(Press.WORKBOOK));
    }
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
