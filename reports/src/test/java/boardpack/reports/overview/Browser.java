package boardpack.reports.overview;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, headless, in one of the ways in which people look at pages. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** How a reader has set up the screen. */
  public enum Mode {
    LIGHT(1280, ColorScheme.LIGHT, ForcedColors.NONE),
    DARK(1280, ColorScheme.DARK, ForcedColors.NONE),
    FORCED_COLOURS(1280, ColorScheme.DARK, ForcedColors.ACTIVE),
    NARROW(320, ColorScheme.LIGHT, ForcedColors.NONE);

    private final int width;
    private final ColorScheme scheme;
    private final ForcedColors forced;

    Mode(int width, ColorScheme scheme, ForcedColors forced) {
      this.width = width;
      this.scheme = scheme;
      this.forced = forced;
    }
  }

  /** Its rules as the page's own script would run them, without the second page that its builder opens for each. */
  private static final String BROKEN_RULES = """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
        .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ' at ' + node.target.join(' ')))""";

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Map<Mode, Page> screens = new EnumMap<>(Mode.class);
  private final List<String> asked = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();

  private Browser() {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** Skips the test, with a line, on a machine without a browser; never in CI. */
  public static Browser open() {
    boolean here = Files.isExecutable(CHROMIUM);
    if (!here && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("chromium is missing; good: apt-get install chromium");
    }
    if (!here) {
      System.out.println("SKIPPED: no chromium, so no browser looked at the overview");
    }
    Assumptions.assumeTrue(here, "chromium is installed");
    return plainly(Browser::new);
  }

  /**
   * What is wrong with a page as a reader meets it: each accessibility rule that is broken, text that is cut off at the
   * side, and each request that leaves the page's folder.
   */
  public List<String> complaints(Path html, Mode mode) {
    return plainly(() -> seen(html, mode));
  }

  /**
   * The same of every page in a folder, each with its name before it. The pages of groups of KPIs come from one template:
   * in a build the first of them is held against the rules of accessibility, in the proof each.
   */
  public List<String> complaintsOfAll(Path folder, Mode mode) {
    List<String> complaints = new ArrayList<>();
    boolean groupSeen = false;
    for (Path page : pages(folder)) {
      boolean group = page.getFileName().toString().startsWith("kpis-");
      boolean again = group && groupSeen && !Boolean.getBoolean("boardpack.proof");
      (again ? complaintsAtAGlance(page, mode) : complaints(page, mode))
          .forEach(complaint -> complaints.add(page.getFileName() + " " + complaint));
      groupSeen = groupSeen || group;
    }
    return complaints;
  }

  private static List<Path> pages(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first cells of the rows that are left when somebody types {@code asked} into the search. */
  List<String> rowsFound(Path html, String asked) {
    return plainly(() -> {
      Page page = screens.computeIfAbsent(Mode.LIGHT, this::screen);
      page.navigate(html.toUri().toString());
      page.fill("#find-name", asked);
      return page.locator("main tbody tr:visible th").allTextContents();
    });
  }

  /** The same without the rules of accessibility, which take half a second a page. */
  public List<String> complaintsAtAGlance(Path html, Mode mode) {
    return plainly(() -> glanced(html, mode));
  }

  private List<String> seen(Path html, Mode mode) {
    List<String> complaints = glanced(html, mode);
    Page page = screens.get(mode);
    page.evaluate(AxeBuilder.getAxeScript());
    ((List<?>) page.evaluate(BROKEN_RULES)).forEach(rule -> complaints.add(rule.toString()));
    return complaints;
  }

  private List<String> glanced(Path html, Mode mode) {
    asked.clear();
    logged.clear();
    Page page = screens.computeIfAbsent(mode, this::screen);
    page.navigate(html.toUri().toString());
    List<String> complaints = new ArrayList<>();
    int width = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    if (width > mode.width) {
      complaints.add("is " + width + " px wide on a screen of " + mode.width);
    }
    String folder = html.getParent().toUri().toString();
    asked.stream().filter(url -> !url.startsWith(folder) && !url.startsWith("data:"))
        .forEach(url -> complaints.add("asks for " + url));
    logged.forEach(message -> complaints.add("console: " + message));
    return complaints;
  }

  private Page screen(Mode mode) {
    Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(mode.width, 800).setColorScheme(mode.scheme).setForcedColors(mode.forced)).newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> logged.add(message.text()));
    return page;
  }

  @Override
  public void close() {
    plainly(() -> {
      chromium.close();
      playwright.close();
      return 0;
    });
  }

  /** The driver spells its words in lower case, which in the locale of these tests would be other words. */
  private static <T> T plainly(Supplier<T> work) {
    Locale hostile = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return work.get();
    } finally {
      Locale.setDefault(hostile);
    }
  }
}
