package boardpack.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static final PackKey KEY = new PackKey(new TenantId("tn-aurora"), "monthly", "2026-10", "full", "en", 1234);

  /** @param note says nothing here */
  public record Remark(String words, Optional<String> note, List<String> lines) {}

  @TempDir
  Path folder;

  private Templates templates;

  @BeforeEach
  void openWorkspace() {
    Workspace workspace = TestWorkspace.in(folder);
    templates = new Templates(workspace);
  }

  @Test
  void whatAPackSaysIsEscapedInHtmlAndPlainInText() throws IOException {
    write("one.ftlh", "<p>${remark.words}</p>");
    write("one.ftl", "${remark.words}");
    Map<String, Object> model = Map.of("remark", new Remark("a < b & \"c\" 'd'", Optional.empty(), List.of()));
    assertThat(templates.fill("one.ftlh", model)).isEqualTo("<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</p>");
    assertThat(templates.fill("one.ftl", model)).isEqualTo("a < b & \"c\" 'd'");
  }

  @Test
  void anEmptyOptionalIsAMissingValueAndANumberIsTheSameEverywhere() throws IOException {
    write("one.ftlh", "${remark.note!'none'} ${key.revision} ${1234.5} ${remark.lines?join('+')}");
    Map<String, Object> model = Map.of("key", KEY, "remark", new Remark("", Optional.empty(), List.of("a", "b")));
    assertThat(templates.fill("one.ftlh", model)).isEqualTo("none 1234 1234.5 a+b");
  }

  @Test
  void aWorkspacesOwnTemplateLiesOverTheOneThatShips() throws IOException {
    write("overview/section.ftlh", "our own");
    assertThat(templates.fill("overview/section.ftlh", Map.of())).isEqualTo("our own");
  }

  @Test
  void aTemplateThatCannotBeFilledNamesItsFileAndLine() throws IOException {
    write("one.ftlh", "<p>\n${key.revison}\n</p>");
    assertThatThrownBy(() -> templates.fill("one.ftlh", Map.of("key", KEY)))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("templates/one.ftlh:2: cannot be filled: 'key.revison' ")
        .hasMessageEndingWith("good: a name that a pack has, such as ${pack.title}");
  }

  @Test
  void aTemplateThatCannotBeReadNamesItsFileAndLine() throws IOException {
    write("one.ftlh", "<p>\n${key.}\n</p>");
    assertThatThrownBy(() -> templates.fill("one.ftlh", Map.of("key", KEY)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("templates/one.ftlh:2: cannot be read: ")
        .hasMessageContaining("good: directives that are closed");
  }

  @Test
  void aTemplateThatIsMissingIsNamed() {
    assertThatThrownBy(() -> templates.fill("none.ftlh", Map.of()))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("templates/none.ftlh: is missing");
  }

  @Test
  void aFaultWithinAFunctionReachesTheReaderAsItIs() throws IOException {
    write("one.ftlh", "${ask('x')}");
    TemplateFunction ask = arguments -> {
      throw Fault.setting("messages_en.properties", "has no 'x'", "x=…");
    };
    assertThatThrownBy(() -> templates.fill("one.ftlh", Map.of("ask", ask)))
        .hasMessageStartingWith("messages_en.properties: has no 'x'");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${'freemarker.template.utility.Execute'?new()('id')}",
      "${key?api.path()}",
      "${key.class.name}",
      "${key.getClass().getName()}",
      "${key.hashCode()}",
      "<#include '../boardpack.yml'>",
      "<#include '/../boardpack.yml'>"})
  void aTemplateReachesNothingButWhatItWasGiven(String attempt) throws IOException {
    write("one.ftlh", attempt);
    assertThatThrownBy(() -> templates.fill("one.ftlh", Map.of("key", KEY))).isInstanceOf(Fault.class);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
