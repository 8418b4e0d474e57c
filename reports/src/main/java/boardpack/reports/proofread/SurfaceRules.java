package boardpack.reports.proofread;

import boardpack.reports.pack.Pack;
import boardpack.reports.proofread.BannedWords.Surface;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words that a document must hold wherever in it: the two sentences of a cost page, what an export says of itself. */
final class SurfaceRules {
  private final Pack pack;
  private final List<Surface> surfaces;
  private final Words words;

  SurfaceRules(Pack pack, List<Surface> surfaces, Words words) {
    this.pack = pack;
    this.surfaces = surfaces;
    this.words = words;
  }

  List<Breach> breaches(String document, List<Passage> passages) {
    List<Surface> own = surfaces.stream().filter(surface -> surface.concerns(document) && applies(surface)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    String text = passages.stream().filter(passage -> passage.kind() == Passage.Kind.BLOCK).map(Passage::text)
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    List<Breach> breaches = new ArrayList<>();
    for (Surface surface : own) {
      surface.all().stream().filter(key -> !holds(text, key)).forEach(key -> breaches.add(missing(document, key)));
      if (!surface.one().isEmpty() && surface.one().stream().noneMatch(key -> holds(text, key))) {
        breaches.add(missing(document, surface.one().get(0)));
      }
    }
    return breaches;
  }

  private boolean applies(Surface surface) {
    return switch (surface.with()) {
      case ANYTHING -> true;
      case APPROXIMATIONS -> Proofreader.hasApproximations(pack);
      case COST_SECTION -> pack.sections().stream().anyMatch(section -> section.id().equals("cost"));
    };
  }

  private boolean holds(String text, String key) {
    return text.contains(Passage.flat(words.text(key)).toLowerCase(Locale.ROOT));
  }

  private Breach missing(String document, String key) {
    return new Breach(document, "does not say \"" + words.text(key) + "\" (" + key + ")", "the words of the message bundle");
  }
}
