package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview as a browser shows it: for every eye, on every screen, and asking nobody for anything. */
class PagesInBrowserTest {
  @TempDir static Path folder;
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
  void everyPageOfAnEditionIsForEverybody() throws IOException {
    assertThat(complaints(PackFixtures.platform())).isEmpty();
  }

  @Test
  void aBrandOfItsOwnIsForEverybodyToo() throws IOException {
    assertThat(complaints(PackFixtures.branded(PackFixtures.tenant()))).isEmpty();
  }

  @Test
  void hostileAndLongNamesStayWithinTheirPage() throws IOException {
    assertThat(complaints(PackFixtures.tenantNamed(PackFixtures.HOSTILE))).isEmpty();
    assertThat(complaints(PackFixtures.tenantNamed(PackFixtures.LONG))).isEmpty();
  }

  @Test
  void theSearchLeavesTheTenantsWhoseNameIsAskedForWhateverItsAccents() throws IOException {
    Path home = written(PackFixtures.platform());
    assertThat(browser.rowsFound(home.resolve("tenants.html"), "UNI"))
        .containsExactly(PackFixtures.HOSTILE);
    assertThat(browser.rowsFound(home.resolve("tenants.html"), " ar")).containsExactly("Garnet Travel", "Himari Studio");
    assertThat(browser.rowsFound(home.resolve("tenants.html"), "nobody")).isEmpty();
  }

  @Test
  void aPageThatIsWrongIsSeen() throws IOException {
    Path page = folder.resolve("wrong.html");
    Files.writeString(page, """
        <!doctype html><html><head><title>x</title><link rel="stylesheet" href="https://elsewhere.example/a.css"></head>
        <body><main><h1>x</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p style="width:400px">x</p></main>
        """, StandardCharsets.UTF_8);
    assertThat(browser.complaints(page))
        .anyMatch(complaint -> complaint.contains("asks for https://elsewhere.example"))
        .anyMatch(complaint -> complaint.contains("px wide on a screen of 320"))
        .anyMatch(complaint -> complaint.contains("image-alt"))
        .anyMatch(complaint -> complaint.contains("html-has-lang"));
  }

  private static List<String> complaints(Pack pack) throws IOException {
    return browser.complaintsOfAll(written(pack));
  }

  private static Path written(Pack pack) throws IOException {
    Path home = Files.createTempDirectory(folder, "edition");
    for (Map.Entry<String, byte[]> file : RenderedEdition.files(Files.createTempDirectory(folder, "workspace"), pack).entrySet()) {
      Files.write(home.resolve(file.getKey()), file.getValue());
    }
    return home;
  }
}
