package boardpack.reports.overview;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PackKey;
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
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.key().language()));
    return new OverviewRenderer(workspace).render(pack, PackFixtures.SEAL, words);
  }

  static Map<String, Document> pages(Path folder, Pack pack) {
    Map<String, Document> pages = new LinkedHashMap<>();
    files(folder, pack).forEach((name, bytes) -> pages.put(name, Jsoup.parse(text(bytes))));
    return pages;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A text as jsoup reads it, spaces that do not break among them. */
  static String seen(String text) {
    return text.replace('\u00a0', ' ');
  }

  static Pack inDutch(Pack pack) {
    PackKey key = pack.key();
    Pack.Subject subject = pack.subject();
    return new Pack(
        new PackKey(key.tenant(), key.pack(), key.period(), key.cut(), "nl", key.revision()),
        new Pack.Subject(subject.company(), subject.name(), subject.id(), subject.platform(), subject.segment(),
            subject.status(), subject.currency(), subject.zone(), "nl-NL"),
        pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(), pack.headline(), pack.dataCut(),
        pack.dataCutText(), pack.figures(), pack.sections(), pack.details(), pack.tieOut(), pack.sources());
  }
}
