package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.overview.Browser;
import boardpack.reports.overview.Browser.Mode;
import boardpack.reports.overview.NuChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The overviews of the sample company as a browser shows them. Rules of accessibility are tried on a page of each kind, since
 * pages of one kind come from one template; what depends on the length of names and numbers is tried on all of {@link
 * SamplePacks}.
 */
@ExtendWith(SampleRun.class)
class OverviewsInBrowserTest {
  private static final List<String> TENANT = Stream.of("index", "cost", "alerts", "tie-out", "kpis", "kpis-customers")
      .map(name -> "tn-dijkstra/monthly/2026-10/full-nl/r1/overview/" + name + ".html").toList();
  private static final List<String> PLATFORM = Stream.of("index", "tenants", "deliverability", "kpis", "kpis-finance")
      .map(name -> "platform/monthly/2026-10/full-en/r1/overview/" + name + ".html").toList();

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

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyKindOfPageIsForEverybody(Mode mode, SampleRun.Result run) {
    Stream.concat(TENANT.stream(), PLATFORM.stream())
        .forEach(page -> assertThat(browser.complaints(archive(run).resolve(page), mode)).as(page).isEmpty());
  }

  @Test
  void everyPageFitsASmallScreenAndAsksNobodyForAnything(SampleRun.Result run) throws IOException {
    List<Path> pages = pages(run);
    assertThat(pages).hasSizeGreaterThan(100);
    pages.forEach(page -> assertThat(browser.complaintsAtAGlance(page, Mode.NARROW)).as(page.toString()).isEmpty());
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

  private static Path archive(SampleRun.Result run) {
    return run.workspace().home().resolve("archive");
  }
}
