package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import boardpack.reports.pack.PackFixtures;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
  private static final Pattern VARIABLE = Pattern.compile("--([a-z]+): (#[0-9a-f]{6})");
  private static final List<String> WORDS = List.of("text", "muted", "ink", "accent", "good", "off", "low", "medium",
      "high", "critical", "unrated");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#0b6e6e, #0b6e6e, 1.0"})
  void contrastIsThatOfWcag(String one, String other, double ratio) {
    assertThat(Palette.contrast(one, other)).isCloseTo(ratio, within(0.01));
    assertThat(Palette.contrast(other, one)).isCloseTo(ratio, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefers-color-scheme: light", "prefers-color-scheme: dark", "print"})
  void everyWordCanBeReadOnEveryBackground(String medium) {
    Map<String, String> colours = colours(medium);
    assertThat(colours.keySet()).containsAll(WORDS);
    for (String word : WORDS) {
      for (String ground : List.of("page", "card")) {
        assertThat(Palette.contrast(colours.get(word), colours.get(ground))).as("%s on %s, %s", word, ground, medium)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
    assertThat(Palette.contrast(colours.get("solid"), colours.get("critical"))).isGreaterThanOrEqualTo(4.5);
    assertThat(Palette.contrast(colours.get("edge"), colours.get("card"))).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aBrandThatReadsWellOnLightPagesIsLeftAsItIs() {
    Palette palette = Palette.of("#14324F", "#0b6e6e");
    assertThat(palette.inkLight()).isEqualTo("#14324f");
    assertThat(palette.accentLight()).isEqualTo("#0b6e6e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffff00", "#000000", "#ffffff", "#7f7f7f", "#ff0000"})
  void anyBrandIsMovedUntilItCanBeRead(String colour) {
    Palette palette = Palette.of(colour, colour);
    for (String light : List.of(palette.inkLight(), palette.accentLight())) {
      assertThat(Palette.contrast(light, "#f7f6f2")).isGreaterThanOrEqualTo(4.5);
    }
    for (String dark : List.of(palette.inkDark(), palette.accentDark())) {
      assertThat(Palette.contrast(dark, "#1c2026")).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void whatIsNoColourNeverReachesTheStyle() {
    assertThatThrownBy(() -> Palette.of("red;}body{display:none", "#0b6e6e"))
        .hasMessage("'red;}body{display:none' is not a colour such as #14324f");
  }

  /** The variables that hold in a medium: those without a condition, then those of the condition. */
  private Map<String, String> colours(String medium) {
    String page = RenderedEdition.text(RenderedEdition.files(folder, PackFixtures.tenant()).get("index.html"));
    String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
    Map<String, String> colours = new HashMap<>();
    int depth = 0;
    String condition = "";
    for (String line : style.split("\n")) {
      if (line.startsWith("@media")) {
        condition = line;
      }
      Matcher variable = VARIABLE.matcher(line);
      while ((condition.isEmpty() || condition.contains(medium)) && variable.find()) {
        colours.put(variable.group(1), variable.group(2));
      }
      depth += line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
      condition = depth == 0 ? "" : condition;
    }
    return colours;
  }
}
