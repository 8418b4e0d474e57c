package boardpack.reports.proofread;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet of a workbook, row by row; formulas, headers and footers, hints and links stand beside the rows. */
final class SheetText {
  private record Row(String number, List<String> cells, boolean holdsNumber) {}

  private final String document;
  private final String place;
  private final List<String> shared;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder aside = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private boolean holdsNumber;
  private String rowNumber = "";
  private String type = "";
  private String text = "";

  SheetText(String document, String place, List<String> shared) {
    this.document = document;
    this.place = place;
    this.shared = shared;
  }

  List<Passage> read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml);
        case XMLStreamConstants.CHARACTERS -> text += xml.getText();
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> { }
      }
    }
    StringBuilder all = new StringBuilder();
    rows.forEach(row -> row.cells().forEach(cell -> all.append(cell).append(" | ")));
    String sheet = Passage.flat(all.toString());
    List<Passage> passages = new ArrayList<>();
    rows.forEach(row -> passages.add(Passage.row(document, place + ", row " + row.number(), row.cells(), row.holdsNumber(), sheet)));
    passages.add(Passage.aside(document, place, aside.toString()));
    return passages;
  }

  private void begin(XMLStreamReader xml) {
    text = "";
    switch (xml.getLocalName()) {
      case "row" -> rowNumber = attribute(xml, "r");
      case "c" -> type = attribute(xml, "t");
      case "hyperlink", "dataValidation" -> {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          aside.append(xml.getAttributeValue(i)).append(" | ");
        }
      }
      default -> { }
    }
  }

  private void end(String element) {
    switch (element) {
      case "t" -> cells.add(text);
      case "v" -> value();
      case "row" -> {
        rows.add(new Row(rowNumber, cells, holdsNumber));
        cells = new ArrayList<>();
        holdsNumber = false;
      }
      default -> {
        if (!text.isBlank()) {
          aside.append(text).append(" | ");
        }
      }
    }
    text = "";
  }

  private void value() {
    boolean words = type.equals("s") || type.equals("str");
    holdsNumber |= !words && !type.equals("b") && !type.equals("e");
    cells.add(type.equals("s") ? shared.get(Integer.parseInt(text.strip())) : text);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
