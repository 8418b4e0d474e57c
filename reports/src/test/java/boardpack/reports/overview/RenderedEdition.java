package boardpack.reports.overview;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An edition as a browser would hold it. */
final class RenderedEdition {
  private RenderedEdition() {}

  static Map<String, byte[]> files(Path folder, Pack pack) {
    Workspace workspace = TestWorkspace.in(folder);
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.key().language() + "-US"));
    return new OverviewRenderer(workspace).render(pack, Editions.SEAL, words);
  }

  static Map<String, Document> pages(Path folder, Pack pack) {
    Map<String, Document> pages = new LinkedHashMap<>();
    files(folder, pack).forEach((name, bytes) -> pages.put(name, Jsoup.parse(text(bytes))));
    return pages;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
