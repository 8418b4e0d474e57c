package boardpack.reports.proofread;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.PackJson;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads the finished documents of a pack as a reader would, before the pack is sealed: nothing banned is said, every
 * figure reads as the pack has it, every one that is not exact stands with its words, and no digit stands that its label
 * does not bear. Documents are read
 * from their bytes, so that a template of a workspace cannot say what the pack does not.
 */
public final class Proofreader {
  private static final int SHOWN = 5;

  private final Workspace workspace;
  private final BannedWords banned;

  /** @throws Fault where {@code templates/words/banned.yml} does not fit */
  public Proofreader(Workspace workspace) {
    this.workspace = workspace;
    this.banned = BannedWords.read(workspace);
  }

  /**
   * @return by document, how many figures it was found to say as the pack reads them
   * @throws Fault naming document, page and figure of what breaks a promise; the pack must not be sealed
   */
  public SortedMap<String, Integer> require(Pack pack, List<Document> documents, RawDigits raw) {
    FiguresRead read = new FiguresRead(pack);
    List<Breach> breaches = breaches(pack, documents, raw, read);
    if (!breaches.isEmpty()) {
      List<String> shown = breaches.stream().limit(SHOWN).map(Breach::toString).toList();
      String more = breaches.size() > SHOWN ? "\n  and " + (breaches.size() - SHOWN) + " more" : "";
      throw Fault.data("proof of " + pack.key().path(), "is not sealed:\n  " + String.join("\n  ", shown) + more,
          breaches.get(0).good());
    }
    return read.found();
  }

  /** Every breach; none where the pack may be sealed. */
  public List<Breach> breaches(Pack pack, List<Document> documents, RawDigits raw) {
    return breaches(pack, documents, raw, new FiguresRead(pack));
  }

  private List<Breach> breaches(Pack pack, List<Document> documents, RawDigits raw, FiguresRead read) {
    Words words = Words.of(workspace, Locale.forLanguageTag(pack.subject().locale()));
    List<Breach> breaches = new ArrayList<>(PackRules.breaches(pack));
    String json = new String(PackJson.bytes(pack), StandardCharsets.UTF_8);
    Set<String> borne = Digits.in(json);
    PassageRules rules = new PassageRules(pack, banned, Excuses.of(pack, words, banned));
    SurfaceRules surfaces = new SurfaceRules(pack, banned.surfaces(), words);
    breaches.addAll(rules.breaches(DocumentText.json("pack.json", json)));
    for (Document document : documents) {
      List<Passage> passages = DocumentText.of(document);
      passages.forEach(passage -> breaches.addAll(rules.breaches(passage)));
      passages.forEach(passage -> digits(passage, raw, borne, breaches));
      breaches.addAll(surfaces.breaches(document.name(), passages));
      read.take(document.name(), passages);
    }
    breaches.addAll(read.breaches());
    return List.copyOf(breaches);
  }

  private static void digits(Passage passage, RawDigits raw, Set<String> borne, List<Breach> breaches) {
    if (raw.isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    Digits.each(passage.text(), digits -> raw.whose(digits)
        .filter(whose -> !borne.contains(digits) && told.add(digits))
        .ifPresent(whose -> breaches.add(new Breach(passage.where(),
            "holds the digits " + digits + " of " + whose + ", more than its label bears",
            "the text of the figure as the pack has it"))));
  }

  static boolean hasApproximations(Pack pack) {
    return pack.figures().stream().anyMatch(figure -> figure.label() == Label.APPROXIMATE && figure.value().isPresent());
  }
}
