package boardpack.reports.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;

/**
 * Tells a screen reader where a table, its rows, its heads and its cells begin and end, page by page. Elements say what
 * they are by their keys: {@code head 0 5} and {@code cell 0 5} are the first of five; a frame {@code row} holds a
 * whole row, in which each element {@code cell} begins a cell that goes on to the next.
 */
final class TableTags {
  private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";
  private static final String START = "start";
  private static final String END = "end";
  private static final String FULL = "full";

  private boolean open;

  private TableTags() {}

  /** "cell 2 5": the third of five cells. */
  static String key(String kind, int place, int columns) {
    return kind + " " + place + " " + columns;
  }

  /** @param elements of one page, in reading order */
  static void apply(List<JRPrintElement> elements) {
    TableTags tags = new TableTags();
    for (int i = 0; i < elements.size(); i++) {
      boolean last = i + 1 == elements.size() || !goesOn(elements.get(i + 1));
      if (isRow(elements.get(i))) {
        tags.row(((JRPrintFrame) elements.get(i)).getElements(), last);
      } else if (isCell(elements.get(i))) {
        tags.cell(elements.get(i), last);
      }
    }
  }

  private void cell(JRPrintElement element, boolean last) {
    String[] key = element.getKey().split(" ");
    boolean first = key[1].equals("0");
    boolean lastOfRow = Integer.parseInt(key[1]) == Integer.parseInt(key[2]) - 1;
    boolean endsTable = lastOfRow && last;
    begin(element, first, first && lastOfRow ? FULL : START, endsTable && first);
    tag(element, key[0].equals("head") ? "th" : "td", FULL);
    if (lastOfRow && !first) {
      tag(element, "tr", END);
    }
    end(element, endsTable);
  }

  private void row(List<JRPrintElement> elements, boolean last) {
    JRPrintElement begun = elements.get(0);
    begin(begun, true, START, false);
    for (int i = 0; i < elements.size(); i++) {
      boolean ends = i + 1 == elements.size() || "cell".equals(elements.get(i + 1).getKey());
      if ("cell".equals(elements.get(i).getKey())) {
        begun = elements.get(i);
        tag(begun, "td", ends ? FULL : START);
      } else if (ends) {
        tag(elements.get(i), "td", END);
      }
    }
    JRPrintElement end = elements.get(elements.size() - 1);
    tag(end, "tr", END);
    end(end, last);
  }

  private void begin(JRPrintElement element, boolean firstOfRow, String row, boolean wholeTable) {
    if (firstOfRow) {
      tag(element, "tr", row);
      if (!open) {
        tag(element, "table", wholeTable ? FULL : START);
        open = true;
      }
    }
  }

  private void end(JRPrintElement element, boolean endsTable) {
    if (endsTable && open) {
      if (!element.getPropertiesMap().containsProperty(TAG + "table")) {
        tag(element, "table", END);
      }
      open = false;
    }
  }

  private static boolean goesOn(JRPrintElement next) {
    return isRow(next) || isCell(next) && !next.getKey().startsWith("head 0 ");
  }

  private static boolean isRow(JRPrintElement element) {
    return "row".equals(element.getKey()) && element instanceof JRPrintFrame;
  }

  private static boolean isCell(JRPrintElement element) {
    return element.getKey() != null && element.getKey().matches("(head|cell) \\d+ \\d+");
  }

  private static void tag(JRPrintElement element, String tag, String value) {
    element.getPropertiesMap().setProperty(TAG + tag, value);
  }
}
