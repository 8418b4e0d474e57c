package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.PackFixtures;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {
      "=SUM(A1)&\"<b>'Ünï",
      "</title><script>alert(1)</script>",
      "\" onmouseover=\"alert(1)",
      "${pack.seal}<#include \"x\">",
      "חברת דואר \u202egpj.exe",
      "👩‍👩‍👧 mail"})
  void aNameIsReadAsItIsAndDoesNothing(String name) {
    Map<String, byte[]> files = RenderedEdition.files(folder, PackFixtures.tenantNamed(name));
    Map<String, byte[]> plain = RenderedEdition.files(folder, PackFixtures.tenantNamed("Plain"));
    files.forEach((file, bytes) -> {
      Document page = Jsoup.parse(RenderedEdition.text(bytes));
      assertThat(page.title()).as(file).contains(Jsoup.parse("").createElement("p").text(name).text());
      assertThat(page.getAllElements()).as("elements of %s", file)
          .hasSameSizeAs(Jsoup.parse(RenderedEdition.text(plain.get(file))).getAllElements());
      assertThat(page.select("[onmouseover], script, main b")).as(file).isEmpty();
    });
    Document overview = Jsoup.parse(RenderedEdition.text(files.get("index.html")));
    assertThat(overview.selectFirst("h1").wholeText()).isEqualTo(name);
    assertThat(overview.selectFirst(".context").wholeText()).startsWith(name + ", EUR, 1 to 31 October 2026");
  }
}
