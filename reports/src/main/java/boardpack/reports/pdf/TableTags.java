package boardpack.reports.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;

/** Tells a screen reader where a table, its rows, its heads and its cells begin and end, page by page. */
final class TableTags {
  private static final String TAG = "net.sf.jasperreports.export.pdf.tag.";
  private static final String START = "start";
  private static final String END = "end";
  private static final String FULL = "full";

  private TableTags() {}

  /** "cell 2 5": the third of five cells. */
  static String key(String kind, int place, int columns) {
    return kind + " " + place + " " + columns;
  }

  /** @param elements of one page, in reading order */
  static void apply(List<JRPrintElement> elements) {
    boolean open = false;
    for (int i = 0; i < elements.size(); i++) {
      JRPrintElement element = elements.get(i);
      String[] key = keyOf(element);
      if (key.length != 3) {
        continue;
      }
      boolean isHead = key[0].equals("head");
      int place = Integer.parseInt(key[1]);
      boolean opens = place == 0 && !open;
      if (opens) {
        tag(element, "table", START);
        open = true;
      }
      tag(element, isHead ? "th" : "td", FULL);
      boolean lastCell = place == Integer.parseInt(key[2]) - 1;
      if (place == 0 || lastCell) {
        tag(element, "tr", place == 0 && lastCell ? FULL : place == 0 ? START : END);
      }
      if (lastCell && (i + 1 == elements.size() || !goesOn(elements.get(i + 1)))) {
        tag(element, "table", opens ? FULL : END);
        open = false;
      }
    }
  }

  private static boolean goesOn(JRPrintElement next) {
    String[] key = keyOf(next);
    return key.length == 3 && key[0].equals("cell");
  }

  private static String[] keyOf(JRPrintElement element) {
    return element.getKey() == null ? new String[0] : element.getKey().split(" ");
  }

  private static void tag(JRPrintElement element, String tag, String value) {
    element.getPropertiesMap().setProperty(TAG + tag, value);
  }
}
