package boardpack.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailCsvTest {
  @TempDir Path folder;

  @Test
  void everyRowIsThereWithItsUnitsLabelsAndWords() {
    List<String> rows = rows(PackFixtures.table("cost_lines", 120));
    assertThat(rows.get(0))
        .isEqualTo("Line,ChargePeriodStart,ResourceType,Messages,\"x_ApproximateCost (EUR, approximate)\",phrase");
    assertThat(rows.get(1)).isEqualTo("line 1,2026-10-01,vps,1000,1,Internal approximation / non-authoritative. "
        + "Approximate / model-based. Not a source of truth for customer invoicing");
    assertThat(rows).hasSize(121);
    assertThat(rows.get(120)).startsWith("line 120,2026-10-27,ip,1000,120,");
  }

  @Test
  void aNameThatIsAFormulaIsText() {
    assertThat(rows(PackFixtures.table("cost_lines", 7)).get(7)).startsWith("\"'=SUM(A1)&\"\"<b>'Ünï\",");
  }

  @Test
  void withoutRowsThereAreHeads() {
    assertThat(rows(PackFixtures.table("cost_lines", 0))).hasSize(1);
  }

  private List<String> rows(Block.Table table) {
    Words words = Words.of(TestWorkspace.in(folder), Locale.ENGLISH);
    return new String(DetailCsv.of(table, words), StandardCharsets.UTF_8).lines().toList();
  }
}
