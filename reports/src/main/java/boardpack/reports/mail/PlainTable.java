package boardpack.reports.mail;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.reports.pack.PrintedFigure;
import java.util.List;
import java.util.Locale;

/** Figures as lines of text whose values end in one column. */
final class PlainTable {
  private PlainTable() {}

  /** A line a figure: name, value, verdict; under it the words that its value may not stand without, and of how few it is. */
  static String of(List<PrintedFigure> figures) {
    int names = width(figures.stream().map(PrintedFigure::title).toList());
    int values = width(figures.stream().map(PrintedFigure::text).toList());
    StringBuilder table = new StringBuilder();
    for (PrintedFigure figure : figures) {
      table.append(padded(OneLine.of(figure.title()), names, "%-"))
          .append("  ")
          .append(padded(OneLine.of(figure.text()), values, "%"))
          .append("  ")
          .append(OneLine.of(figure.verdictText()))
          .append(hasCaveat(figure) ? ", " + OneLine.of(figure.statusText()) : "")
          .append('\n');
      if (!figure.phrase().isEmpty()) {
        table.append("    ").append(OneLine.of(figure.phrase())).append('\n');
      }
      if (!figure.observations().isEmpty()) {
        table.append("    ").append(OneLine.of(figure.observations())).append('\n');
      }
    }
    return table.toString();
  }

  /** A value that is there but not whole; a missing one says so itself. */
  private static boolean hasCaveat(PrintedFigure figure) {
    return figure.status() == FigureStatus.STALE || figure.status() == FigureStatus.PARTIAL;
  }

  private static int width(List<String> texts) {
    return texts.stream().map(OneLine::of).mapToInt(PlainTable::columns).max().orElse(1);
  }

  /** Formatter counts chars, readers see characters. */
  private static String padded(String text, int columns, String side) {
    int chars = columns + text.length() - columns(text);
    return String.format(Locale.ROOT, side + Math.max(1, chars) + "s", text);
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }
}
