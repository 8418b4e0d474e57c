package boardpack.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFaultsTest {
  private static final String TILE = "templates/pdf/tile.jrxml";

  @TempDir
  Path folder;

  private Workspace workspace;
  private String shipped;

  @BeforeEach
  void copyTheShippedOne() throws IOException {
    workspace = TestWorkspace.in(folder);
    shipped = Files.readString(workspace.shipped().resolve(TILE));
  }

  @Test
  void expressionThatRunsCodeIsRefusedAtItsLine() throws IOException {
    own(shipped.replace("$F{title}]]></expression>", "System.getenv(\"HOME\")]]></expression>"));
    assertFault("tile.jrxml:" + lineOf("$F{title}]]></expression>"),
        "does more than name a value: System.getenv(\"HOME\")");
  }

  @Test
  void dataReadAsMarkupAreRefused() throws IOException {
    own(shipped.replace("style=\"Large\"", "style=\"Large\" markup=\"styled\""));
    assertFault("tile.jrxml:" + lineOf("style=\"Large\""), "'markup' is not allowed");
  }

  @Test
  void elementThatIsNotClosedIsNamedWithItsLine() throws IOException {
    own(shipped.replace("</detail>", ""));
    assertFault("tile.jrxml:" + (lineOf("</jasperReport>")), "is not well-formed XML");
  }

  @Test
  void elementOfAnOlderFormIsNamedWithItsLine() throws IOException {
    own(shipped.replaceFirst("<detail>", "<detail><textField/>"));
    assertFault("tile.jrxml:" + lineOf("<detail>"), "is not a JRXML template");
  }

  @Test
  void fieldThatIsNotDeclaredIsNamed() throws IOException {
    own(shipped.replace("<field name=\"phrase\" class=\"java.lang.String\"/>", ""));
    assertFault("tile.jrxml", "phrase");
  }

  @Test
  void everyTextOfTheShippedTemplatesGrowsWithWhatStandsInIt() throws IOException {
    for (Path file : workspace.files("templates/pdf", ".jrxml")) {
      List<String> fixed = Pattern.compile("<element kind=\"textField\"[^>]*>")
          .matcher(Files.readString(file)).results().map(MatchResult::group).filter(element -> !element.contains("textAdjust=")).toList();
      assertThat(fixed).as(file.getFileName().toString()).isEmpty();
    }
  }

  private void own(String jrxml) throws IOException {
    Path own = workspace.root().resolve(TILE);
    Files.createDirectories(own.getParent());
    Files.writeString(own, jrxml);
  }

  private int lineOf(String text) {
    return (int) shipped.substring(0, shipped.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
  }

  private void assertFault(String place, String what) {
    assertThatThrownBy(() -> new PdfRenderer(workspace)).isInstanceOf(Fault.class)
        .hasMessageContaining(place).hasMessageContaining(what).hasMessageContaining("good: ");
  }
}
