package boardpack.reports.proofread;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.archive.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes finished documents apart as a reader's program does, by the ending of their names. */
final class DocumentText {
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private DocumentText() {}

  /** @throws Fault where a document is not what its name says */
  static List<Passage> of(Document document) {
    String name = document.name();
    try {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "pdf" -> PdfText.of(name, document.bytes());
        case "xlsx" -> WorkbookText.of(name, document.bytes());
        case "html" -> HtmlText.of(name, text(document));
        case "csv" -> rows(name, text(document));
        case "json" -> List.of(json(name, text(document)));
        default -> lines(name, text(document));
      };
    } catch (IOException e) {
      throw Fault.machine(name, "cannot be read again: " + e.getMessage(), "a document as the press made it", e);
    }
  }

  /** In a row of CSV a figure's label and words have columns of their own. */
  private static List<Passage> rows(String name, String csv) {
    List<Passage> rows = new ArrayList<>();
    for (String row : csv.split("\r\n")) {
      String cells = CELL.matcher(row).results()
          .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
          .collect(Collectors.joining(" | "));
      rows.add(Passage.block(name, "row " + (rows.size() + 1), cells));
    }
    return rows;
  }

  /** The strings of JSON as they read. */
  static Passage json(String name, String json) {
    return Passage.aside(name, "", json.replace("\\\"", "\"").replace("\\\\", "\\"));
  }

  /** In plain text a figure's words stand on its line or on the next. */
  private static List<Passage> lines(String name, String text) {
    List<Passage> passages = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      String next = i + 1 < lines.length ? lines[i + 1] : "";
      passages.add(Passage.block(name, "line " + (i + 1), lines[i], lines[i] + " " + next));
    }
    return passages;
  }

  private static String text(Document document) {
    return new String(document.bytes(), StandardCharsets.UTF_8);
  }
}
