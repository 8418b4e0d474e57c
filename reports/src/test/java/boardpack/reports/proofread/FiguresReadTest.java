package boardpack.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Document;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.archive.PackJson;
import boardpack.reports.press.Press;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that say another figure than the pack are found out, each by itself. */
class FiguresReadTest {
  @TempDir static Path folder;

  private final Workspace workspace = TestWorkspace.in(folder);
  private final Pack pack = PackFixtures.tenant();
  private final List<Document> documents = new Press(workspace).print(pack);

  @Test
  void whatWasPrintedOfThePackSaysEachOfItsFigures() {
    assertThat(missing(pack)).isEmpty();
  }

  /** As if each of them had been printed of a net revenue of 4,412.30 and sealed as 4,412.37. */
  @Test
  void oneFigureThatReadsOtherwiseIsMissedInEachDocument() {
    Pack other = PackJson.pack(new String(PackJson.bytes(pack), StandardCharsets.UTF_8)
        .replace("4,412.30", "4,412.37").replace("4412.30", "4412.37").getBytes(StandardCharsets.UTF_8));
    assertThat(other).isNotEqualTo(pack);
    assertThat(missing(other)).containsExactlyInAnyOrder(
        "board-pack.pdf net_revenue", "figures.csv net_revenue", "finance.xlsx net_revenue", "overview/kpis.html net_revenue");
  }

  private List<String> missing(Pack read) {
    return new Proofreader(workspace).breaches(read, documents, RawDigits.none()).stream()
        .flatMap(breach -> breach.what().startsWith("does not say ")
            ? Stream.of(breach.where() + " " + breach.what().split(" ")[3]) : Stream.empty()).toList();
  }
}
