package boardpack.reports.overview;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of axe-core on a page that is open. Two thirds of their time go into the contrast of each text, in each mode
 * again; thousands of texts look alike, so each look is decided once a mode, and the rest of the pages are only searched
 * for others. The proof asks about every text of every page.
 */
final class AxeRules {
  private static final String OF_COLOUR = "['color-contrast', 'link-in-text-block']";
  /** What depends on how wide the screen is. */
  private static final String OF_GEOMETRY = "['target-size', 'scrollable-region-focusable']";
  private static final String ALL_BUT_COLOUR =
      "resultTypes: ['violations'], preload: false, rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}";
  private static final String BROKEN = """
      async () => (await axe.run(document, {%s})).violations
        .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ' at ' + node.target.join(' ')))""";
  /** A text off the screen, or before a picture, is not decided; a look that was so on as many pages is not asked about again. */
  private static final int PATIENCE = 3;

  private final String colours = resource().replace("RULES_OF_COLOUR", OF_COLOUR);
  private final Map<Browser.Mode, Set<String>> decided = new EnumMap<>(Browser.Mode.class);
  private final Map<String, Integer> undecided = new HashMap<>();

  /** To be run on each page before it is shown. */
  static String script() {
    return AxeBuilder.getAxeScript();
  }

  List<String> all(Page page) {
    return broken(page, ALL_BUT_COLOUR);
  }

  List<String> ofGeometry(Page page) {
    return broken(page, "resultTypes: ['violations'], preload: false, runOnly: " + OF_GEOMETRY);
  }

  List<String> ofColour(Page page, Browser.Mode mode) {
    Set<String> known = Boolean.getBoolean("boardpack.proof") ? Set.of() : decided.computeIfAbsent(mode, any -> new HashSet<>());
    Map<?, ?> found = (Map<?, ?>) page.evaluate(colours, List.copyOf(known));
    decided.computeIfAbsent(mode, any -> new HashSet<>()).addAll(Stream.concat(texts(found, "passed"),
        texts(found, "undecided").filter(look -> undecided.merge(mode + look, 1, Integer::sum) >= PATIENCE)).toList());
    return texts(found, "broken").toList();
  }

  private static List<String> broken(Page page, String how) {
    List<String> broken = new ArrayList<>();
    ((List<?>) page.evaluate(BROKEN.formatted(how))).forEach(rule -> broken.add(rule.toString()));
    return broken;
  }

  private static Stream<String> texts(Map<?, ?> found, String name) {
    return ((List<?>) found.get(name)).stream().map(Object::toString);
  }

  private static String resource() {
    try (InputStream script = AxeRules.class.getResourceAsStream("/browser/colours.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
