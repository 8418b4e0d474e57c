package boardpack.reports.overview;

import com.microsoft.playwright.BrowserContext;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, headless, with one tab in which each page is opened once and seen in the ways in which people look at pages. */
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

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final AxeRules axe = new AxeRules();
  private final Set<String> kindsSeen = new HashSet<>();
  /** Each page is seen in the reverse of the order of the page before, which saves one setting up of the screen. */
  private final List<Mode> modes = new ArrayList<>(List.of(Mode.values()));
  private final Page page;
  private final List<String> asked = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();

  private Browser() {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    BrowserContext context = chromium.newContext();
    context.addInitScript(AxeRules.script());
    page = context.newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> logged.add(message.text()));
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
   * What is wrong with a page as readers meet it, in every {@link Mode}: each accessibility rule that is broken, text that is
   * cut off at the side, and each request that leaves the page's folder. Rules that depend on neither colours nor the width
   * of the screen are tried in one of them, and in the narrow one on the first page of each kind.
   */
  public List<String> complaints(Path html) {
    return plainly(() -> {
      Collections.reverse(modes);
      return seen(html, modes);
    });
  }

  /** The same of every page in a folder, each with its name before it. */
  public List<String> complaintsOfAll(Path folder) {
    return pages(folder).stream()
        .flatMap(html -> complaints(html).stream().map(complaint -> html.getFileName() + " " + complaint)).toList();
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
      show(Mode.LIGHT);
      open(html);
      page.fill("#find-name", asked);
      return page.locator("main tbody tr:visible th").allTextContents();
    });
  }

  /** Without the rules of accessibility, and on a small screen only. */
  public List<String> complaintsAtAGlance(Path html) {
    return plainly(() -> {
      show(Mode.NARROW);
      open(html);
      List<String> complaints = new ArrayList<>(tooWide(Mode.NARROW));
      complaints.addAll(restless(html));
      return complaints;
    });
  }

  private List<String> seen(Path html, List<Mode> inTurn) {
    List<String> complaints = new ArrayList<>();
    boolean first = kindsSeen.add(html.getFileName().toString().replaceAll("^(kpis-).*", "$1"));
    show(inTurn.get(0));
    open(html);
    for (Mode mode : inTurn) {
      show(mode);
      List<String> inThis = new ArrayList<>(tooWide(mode));
      if (mode == Mode.LIGHT || mode == Mode.NARROW && first) {
        inThis.addAll(axe.all(page));
      } else if (mode == Mode.NARROW) {
        inThis.addAll(axe.ofGeometry(page));
      }
      inThis.addAll(axe.ofColour(page, mode));
      inThis.forEach(complaint -> complaints.add(mode + " " + complaint));
    }
    complaints.addAll(restless(html));
    return complaints;
  }

  private void open(Path html) {
    asked.clear();
    logged.clear();
    page.navigate(html.toUri().toString());
  }

  private void show(Mode mode) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(mode.scheme).setForcedColors(mode.forced));
    if (page.viewportSize().width != mode.width) {
      page.setViewportSize(mode.width, 800);
    }
  }

  private List<String> tooWide(Mode mode) {
    int width = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    return width > mode.width ? List.of("is " + width + " px wide on a screen of " + mode.width) : List.of();
  }

  private List<String> restless(Path html) {
    String folder = html.getParent().toUri().toString();
    return Stream.concat(
        asked.stream().filter(url -> !url.startsWith(folder) && !url.startsWith("data:")).map(url -> "asks for " + url),
        logged.stream().map(message -> "console: " + message)).toList();
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
