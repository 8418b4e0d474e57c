package boardpack.reports.pdf;

import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.Map;

/** What stands on the cover and at the edge of each page. */
record Cover(Pack pack, Words words, String seal) {
  private static final int SHOWN_DIGITS = 12;
  /** Letters of a name from which on it is set smaller, so that the cover stays one page. */
  private static final int LONG = 80;

  Map<String, Object> parameters() {
    String restricted = words.text("pdf.restricted");
    return Map.ofEntries(
        Map.entry("hasCover", pack.form().cover()),
        Map.entry("hasLogo", pack.brand().logo().isPresent()),
        Map.entry("company", pack.subject().company()),
        Map.entry("subject", Lines.whole(pack.subject().name())),
        Map.entry("isLongSubject", pack.subject().name().length() > LONG),
        Map.entry("title", pack.title()),
        Map.entry("period", pack.periodTitle()),
        Map.entry("headline", Lines.atSpaces(pack.headline(), 14, 400)),
        Map.entry("restricted", restricted),
        Map.entry("contextHead", words.text("pdf.scope")),
        Map.entry("context", Lines.whole(pack.contextLine())),
        Map.entry("dataCutHead", words.text("pdf.data_cut")),
        Map.entry("dataCut", pack.dataCutText()),
        Map.entry("sealHead", words.text("pdf.seal")),
        Map.entry("seal", shortSeal()),
        Map.entry("revisionHead", words.text("pdf.revision")),
        Map.entry("revision", pack.revision()),
        Map.entry("labelsNote", words.text("pdf.labels_note")),
        Map.entry("footer", String.join("   ", pack.title() + ", " + pack.periodTitle(),
            Lines.whole(pack.subject().name()), words.text("pdf.seal") + " " + shortSeal())));
  }

  private String shortSeal() {
    return seal.substring(0, Math.min(SHOWN_DIGITS, seal.length()));
  }
}
