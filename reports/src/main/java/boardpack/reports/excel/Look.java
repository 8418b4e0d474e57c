package boardpack.reports.excel;

/** What a cell looks like. Equal looks share one style of the workbook. */
record Look(
    Paint ink, Paint fill, int points, boolean bold, boolean italic, Align align, Edge edge, boolean wrap,
    String format, boolean quoted) {

  /** Colours by what they are for; the brand says which they are. */
  enum Paint { NONE, TEXT, WHITE, BRAND, ACCENT, MUTED, FAINT, GOOD, BAD, WARN }

  enum Align { LEFT, RIGHT, CENTER }

  /** Every edge but none keeps its text off the neighbouring column. */
  enum Edge { NONE, INDENT, ROW, HEAD, TOTAL }

  static final Look PLAIN =
      new Look(Paint.TEXT, Paint.NONE, 10, false, false, Align.LEFT, Edge.NONE, false, "General", false);
  static final Look TITLE = PLAIN.size(16).strong().in(Paint.BRAND);
  static final Look CONTEXT = PLAIN.in(Paint.MUTED);
  static final Look PHRASE = PLAIN.slanted().in(Paint.WARN);
  static final Look LINK = PLAIN.in(Paint.ACCENT);
  static final Look HEAD = PLAIN.strong().in(Paint.WHITE).on(Paint.BRAND).edge(Edge.HEAD).wrapped();
  static final Look CELL = PLAIN.edge(Edge.ROW);
  static final Look NUMBER = CELL.to(Align.RIGHT);
  static final Look MISSING = NUMBER.slanted().in(Paint.MUTED);
  static final Look SUM = NUMBER.strong().edge(Edge.TOTAL);

  Look in(Paint colour) {
    return new Look(colour, fill, points, bold, italic, align, edge, wrap, format, quoted);
  }

  Look on(Paint background) {
    return new Look(ink, background, points, bold, italic, align, edge, wrap, format, quoted);
  }

  Look size(int size) {
    return new Look(ink, fill, size, bold, italic, align, edge, wrap, format, quoted);
  }

  Look strong() {
    return new Look(ink, fill, points, true, italic, align, edge, wrap, format, quoted);
  }

  Look slanted() {
    return new Look(ink, fill, points, bold, true, align, edge, wrap, format, quoted);
  }

  Look to(Align side) {
    return new Look(ink, fill, points, bold, italic, side, edge, wrap, format, quoted);
  }

  Look edge(Edge line) {
    return new Look(ink, fill, points, bold, italic, align, line, wrap, format, quoted);
  }

  Look wrapped() {
    return new Look(ink, fill, points, bold, italic, align, edge, true, format, quoted);
  }

  /** @param pattern a number format of the spreadsheet: {@code #,##0} */
  Look as(String pattern) {
    return new Look(ink, fill, points, bold, italic, align, edge, wrap, pattern, quoted);
  }

  /** As if a person had typed an apostrophe before the text: editing the cell never makes a formula of it. */
  Look quote() {
    return new Look(ink, fill, points, bold, italic, align, edge, wrap, format, true);
  }

  /** Good news green, bad news red, neither grey; the text itself carries the sign. */
  Look news(int goodness) {
    return in(goodness > 0 ? Paint.GOOD : goodness < 0 ? Paint.BAD : Paint.MUTED);
  }
}
