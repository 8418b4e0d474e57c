package boardpack.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.hostile.HostileStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value of a workspace's file is the text that it is, or is refused; nothing in it is carried out. */
class HostileSettingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyValueIsReadAsItIs(HostileStrings kind) throws IOException {
    List<String> asked = new ArrayList<>();
    for (String text : kind.all()) {
      assertThat(read("name: " + quoted(text), asked)).as(text).isIn(Optional.empty(), Optional.of(text));
    }
    assertThat(asked).as("variables of the environment that were asked for").allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"));
    assertThat(Path.of("acted-upon")).doesNotExist();
  }

  /** As it stands, without quotes: whatever YAML makes of it. */
  @ParameterizedTest
  @EnumSource
  void noTextIsMoreThanAValueHoweverItIsWritten(HostileStrings kind) throws IOException {
    for (String text : kind.all()) {
      read("name: " + text, new ArrayList<>());
    }
    assertThat(Path.of("acted-upon")).doesNotExist();
  }

  @Test
  void noTagMakesAnObject() throws IOException {
    for (String tag : List.of("!!java.io.FileOutputStream [acted-upon]", "!!javax.script.ScriptEngineManager []", "!!java.net.URL ['file:///etc/passwd']")) {
      assertThat(read("name: " + tag, new ArrayList<>())).as(tag).isEmpty();
    }
    assertThat(Path.of("acted-upon")).doesNotExist();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.chars().forEach(c -> quoted.append(c > ' ' && c < 127 && c != '"' && c != '\\' ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return '"' + quoted.toString() + '"';
  }

  /** The value, or nothing where it was refused. */
  private Optional<String> read(String yaml, List<String> asked) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), yaml + "\n");
    try {
      return Optional.of(SettingsFile.read(file, "a.yml", name -> {
        asked.add(name);
        return Map.of("HOME", "home").get(name);
      }).at("name", "x").text("x"));
    } catch (Fault refused) {
      return Optional.empty();
    }
  }
}
