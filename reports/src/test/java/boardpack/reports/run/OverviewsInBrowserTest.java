package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.once.ThisBuild;
import boardpack.reports.overview.Browser;
import boardpack.reports.overview.NuChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The overviews of the sample company as a browser shows them. CI and the proof hold each page against the rules of
 * accessibility; a build a page of each kind, since pages of one kind come from one template. What depends on the length of
 * names and numbers is tried on all pages of {@link SamplePacks}.
 */
@ExtendWith(SampleRun.class)
class OverviewsInBrowserTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyPageIsForEverybodyAndAsksNobodyForAnything(SampleRun.Result run) {
    List<Path> pages = pages(run);
    assertThat(pages).hasSizeGreaterThan(100);
    Set<String> kinds = new HashSet<>();
    Map<String, List<String>> complaints = new TreeMap<>();
    for (Path page : pages) {
      boolean ofItsKind = kinds.add(page.getFileName().toString().replaceAll("^(kpis-).*", "$1"));
      complaints.put(page.toString(), ofItsKind || ThisBuild.takesAll() ? browser.complaints(page) : browser.complaintsAtAGlance(page));
    }
    complaints.values().removeIf(List::isEmpty);
    assertThat(complaints).isEmpty();
  }

  /** Each page is looked at when the tab has seen the sound one, as it has in the middle of a build. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LIGHT          | (prefers-color-scheme: light) and (forced-colors: none) and (min-width: 64rem) | .access { color: #c4c4c4 } | color-contrast
      DARK           | (prefers-color-scheme: dark) and (forced-colors: none) | .access { color: #3c3c3c }                          | color-contrast
      FORCED_COLOURS | (forced-colors: active) | .access { color: #3c3c3c; forced-color-adjust: none }                              | color-contrast
      NARROW         | (max-width: 20rem)      | .access { color: #c4c4c4 }                                                         | color-contrast
      NARROW         | (max-width: 20rem)      | .crumbs a { display: block; width: 9px; height: 9px; overflow: hidden } .crumbs ol { gap: 0 } .crumbs li::before { content: none !important } | target-size
      NARROW         | (max-width: 20rem)      | .access { min-width: 30rem }                                                       | px wide on a screen of 320
      """)
  void aFaultThatOnePageHasInOneModeIsSeenThereAndNowhereElse(
      String mode, String when, String planted, String complaint, SampleRun.Result run, @TempDir Path folder) throws IOException {
    Path sound = pages(run).stream().filter(page -> page.endsWith("kpis-cost.html")).findFirst().orElseThrow();
    assertThat(browser.complaints(sound)).isEmpty();
    Path page = folder.resolve("kpis-cost.html");
    Files.writeString(page, Files.readString(sound).replaceFirst("</style>", "@media " + when + " { " + planted + " }</style>"));
    assertThat(browser.complaints(page)).isNotEmpty().allSatisfy(seen -> assertThat(seen).startsWith(mode + " ").contains(complaint));
  }

  @Test
  void everyPageIsValidAndBelow100kB(SampleRun.Result run) throws IOException {
    NuChecker checker = new NuChecker();
    Map<String, List<String>> complaints = new TreeMap<>();
    for (Path page : pages(run)) {
      byte[] bytes = Files.readAllBytes(page);
      List<String> errors = new ArrayList<>(checker.errors(bytes));
      if (bytes.length >= 100_000) {
        errors.add(bytes.length + " bytes");
      }
      complaints.put(page.toString(), errors);
    }
    complaints.values().removeIf(List::isEmpty);
    assertThat(complaints).isEmpty();
  }

  private static List<Path> pages(SampleRun.Result run) {
    return SamplePacks.of(run).stream().flatMap(sealed -> sealed.manifest().files().stream()
        .filter(file -> file.name().startsWith("overview/") && file.name().endsWith(".html"))
        .map(file -> sealed.folder().resolve(file.name()))).sorted().toList();
  }
}
