package boardpack.reports.reference;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.ShippedDefinitions;
import boardpack.reports.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/kpis.md} says what the files of the KPIs say, and every row of the domain's catalogue is in it. */
class KpiReferenceTest {
  private static final Path DOC = TestWorkspace.shipped().resolve("docs/kpis.md");
  private static final String RENEW =
      "renew it: mvn -pl reports -am test -Dtest=KpiReferenceTest -Drenew=true -Dsurefire.failIfNoSpecifiedTests=false";
  private static final int ROWS = 215;

  @TempDir static Path folder;

  private static Definitions definitions;
  private static CatalogueRows rows;
  private static Words words;

  @BeforeAll
  static void readDefinitions() {
    Workspace workspace = TestWorkspace.in(folder);
    definitions = ShippedDefinitions.get();
    rows = CatalogueRows.of(definitions);
    words = Words.of(workspace, Locale.US);
  }

  @Test
  void theDocumentSaysWhatTheFilesSay() throws IOException {
    String doc = KpiReference.of(definitions, rows, words);
    if (Boolean.getBoolean("renew")) {
      Files.writeString(DOC, doc);
    }
    assertThat(DOC).as(RENEW).hasContent(doc);
  }

  @Test
  void everyRowOfTheCatalogueIsCovered() {
    assertThat(rows.names()).hasSize(ROWS);
    assertThat(rows.notYet()).as("rows that no 'numbers:' names").isEmpty();
  }

  @Test
  void noFileNamesARowThatTheCatalogueDoesNotHave() {
    assertThat(rows.strange()).as("'numbers:' take a row of reference/catalogue.csv, or a section such as 8.4").isEmpty();
  }
}
