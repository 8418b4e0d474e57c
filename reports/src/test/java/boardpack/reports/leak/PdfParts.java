package boardpack.reports.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as words on pages, and as every string and stream of its objects: titles, alternative texts, attachments. */
final class PdfParts {
  private PdfParts() {}

  static List<Output> of(String name, byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<Output> outputs = new ArrayList<>();
      outputs.add(Output.figures(name + " pages", new PDFTextStripper().getText(document)));
      StringBuilder strings = new StringBuilder();
      strings.append(document.getDocument().getTrailer().getDictionaryObject(COSName.INFO));
      for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
        collect(document.getDocument().getObjectFromPool(key).getObject(), strings);
      }
      outputs.add(Output.words(name + " objects", strings.toString()));
      return outputs;
    }
  }

  /** One object and what it holds itself; what it refers to comes in its own turn. */
  private static void collect(COSBase object, StringBuilder strings) throws IOException {
    if (object instanceof COSString string) {
      strings.append(string.getString()).append('\n');
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), strings);
      }
    } else if (object instanceof COSDictionary dictionary) {
      for (COSName key : dictionary.keySet()) {
        strings.append(key.getName()).append('\n');
        collect(dictionary.getItem(key), strings);
      }
    } else if (object instanceof COSName word) {
      strings.append(word.getName()).append('\n');
    }
    if (object instanceof COSStream stream) {
      try (InputStream decoded = stream.createInputStream()) {
        strings.append(new String(decoded.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
  }
}
