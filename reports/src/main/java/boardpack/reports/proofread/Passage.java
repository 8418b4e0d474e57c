package boardpack.reports.proofread;

import java.util.List;

/**
 * A piece of a finished document that a reader takes in at once: a page of a PDF, a card of an HTML page, a row of a
 * sheet.
 *
 * @param document {@code overview/cost.html}
 * @param place where in it: "page 5", "sheet KPIs", or empty
 * @param kind what can be held against it
 * @param text its own words, every run of spaces as one
 * @param around the words of the block that it stands in; a figure's phrase may stand in these too
 * @param cells of a row that holds a number as a number; empty for everything else
 */
record Passage(String document, String place, Kind kind, String text, String around, List<String> cells) {

  enum Kind {
    /** Shows figures: each needs its words. */
    BLOCK,
    /** Metadata, alternative texts, attributes, the numbers of a chart: nothing banned may stand in them. */
    ASIDE
  }

  static Passage block(String document, String place, String text, String around) {
    return new Passage(document, place, Kind.BLOCK, flat(text), flat(around), List.of());
  }

  static Passage block(String document, String place, String text) {
    String flat = flat(text);
    return new Passage(document, place, Kind.BLOCK, flat, flat, List.of());
  }

  static Passage aside(String document, String place, String text) {
    return new Passage(document, place, Kind.ASIDE, flat(text), "", List.of());
  }

  /** A row of a sheet; {@code sheet} are the words of all its rows. */
  static Passage row(String document, String place, List<String> cells, boolean holdsNumber, String sheet) {
    return new Passage(document, place, Kind.BLOCK, flat(String.join(" | ", cells)), sheet,
        holdsNumber ? cells.stream().map(Passage::flat).toList() : List.of());
  }

  static String flat(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    boolean inSpaces = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space || !inSpaces) {
        flat.append(space ? ' ' : text.charAt(i));
      }
      inSpaces = space;
    }
    return flat.toString().strip();
  }

  private static boolean isSpace(char sign) {
    return sign == ' ' || sign >= '\t' && sign <= '\r' || sign == '\u00A0' || sign == '\u202F' || sign == '\u200B';
  }

  /** "board-pack.pdf, page 5". */
  String where() {
    return place.isEmpty() ? document : document + ", " + place;
  }
}
