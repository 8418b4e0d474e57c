package boardpack.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of a document, as a screen reader walks them. */
record Structure(List<PDStructureElement> elements) {

  static Structure of(PDDocument document) {
    List<PDStructureElement> elements = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
    return new Structure(elements);
  }

  /** What stands right inside the elements of {@code type}. */
  List<String> children(String type) {
    return elements.stream().filter(element -> element.getStructureType().equals(type))
        .flatMap(element -> kids(element).stream()).map(PDStructureElement::getStructureType).toList();
  }

  List<Integer> cellsByRow() {
    return elements.stream().filter(element -> element.getStructureType().equals("TR"))
        .map(row -> kids(row).size()).toList();
  }

  /** The words of each picture; an empty text where it has none. */
  List<String> alternatives() {
    return elements.stream().filter(element -> element.getStructureType().equals("Image"))
        .map(element -> element.getAlternateDescription() == null ? "" : element.getAlternateDescription()).toList();
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        collect(element, elements);
      }
    }
  }

  private static List<PDStructureElement> kids(PDStructureElement element) {
    return element.getKids().stream()
        .filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast).toList();
  }
}
