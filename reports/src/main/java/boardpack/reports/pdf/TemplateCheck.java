package boardpack.reports.pdf;

import boardpack.pipeline.fault.Fault;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A JRXML expression is Java and could do anything. Here an expression may name one field, parameter or variable, and
 * data are never read as markup: a template can lay out and do nothing else.
 */
final class TemplateCheck {
  private static final Pattern REFERENCE = Pattern.compile("\\$[FPV]\\{\\w+}");
  private static final Set<String> ELEMENTS = Set.of("query", "queryString", "scriptlet", "import", "template");
  private static final Set<String> ATTRIBUTES =
      Set.of("markup", "scriptletClass", "language", "formatFactoryClass", "incrementerFactoryClass");

  private TemplateCheck() {}

  /** @throws Fault naming file and line of the first thing that is refused */
  static void check(String name, byte[] jrxml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(jrxml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          check(name, reader);
        }
      }
    } catch (XMLStreamException e) {
      throw Fault.setting(name + ":" + e.getLocation().getLineNumber(), "is not well-formed XML",
          "each element closed, & written as &amp;");
    }
  }

  private static void check(String name, XMLStreamReader reader) throws XMLStreamException {
    String place = name + ":" + reader.getLocation().getLineNumber();
    String element = reader.getLocalName();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (ATTRIBUTES.contains(reader.getAttributeLocalName(i))) {
        throw Fault.setting(place, "'" + reader.getAttributeLocalName(i) + "' is not allowed in a template",
            "the element without it; data are printed letter by letter");
      }
    }
    if (ELEMENTS.contains(element)) {
      throw Fault.setting(place, "<" + element + "> is not allowed in a template", "fields that the program fills");
    }
    if (element.endsWith("xpression")) {
      String text = reader.getElementText().strip();
      if (!REFERENCE.matcher(text).matches()) {
        throw Fault.setting(place, "<" + element + "> does more than name a value: " + text,
            "$F{title} or $P{company}");
      }
    }
  }
}
