package boardpack.reports.proofread;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The words and numbers of a workbook: its sheets row by row, and every other part as it stands in the file. */
final class WorkbookText {
  private static final XMLInputFactory XML = factory();

  private WorkbookText() {}

  static List<Passage> of(String name, byte[] bytes) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      Map<String, ZipArchiveEntry> parts = new TreeMap<>();
      Collections.list(zip.getEntries()).forEach(entry -> parts.put(entry.getName(), entry));
      List<String> shared = shared(zip, parts);
      for (ZipArchiveEntry part : parts.values()) {
        if (part.getName().startsWith("xl/worksheets/sheet")) {
          passages.addAll(new SheetText(name, place(part), shared).read(open(zip, part)));
        } else if (part.getName().endsWith(".xml") || part.getName().endsWith(".vml")) {
          passages.add(Passage.aside(name, part.getName(), whole(open(zip, part))));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return passages;
  }

  private static String place(ZipArchiveEntry part) {
    return part.getName().replaceAll(".*/(sheet)(\\d+)\\.xml", "$1 $2");
  }

  private static List<String> shared(ZipFile zip, Map<String, ZipArchiveEntry> parts) throws IOException, XMLStreamException {
    ZipArchiveEntry part = parts.get("xl/sharedStrings.xml");
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    XMLStreamReader xml = open(zip, part);
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text.toString());
        text.setLength(0);
      }
    }
    return strings;
  }

  /** Texts and the values of attributes, each apart. */
  private static String whole(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.COMMENT) {
        text.append(xml.getText()).append(" | ");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          text.append(xml.getAttributeValue(i)).append(" | ");
        }
      }
    }
    return text.toString();
  }

  private static XMLStreamReader open(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
    InputStream in = zip.getInputStream(part);
    return XML.createXMLStreamReader(in, "UTF-8");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
