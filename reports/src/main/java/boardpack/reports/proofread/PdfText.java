package boardpack.reports.proofread;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;

/**
 * The words of a PDF page by page, as another library than the one that wrote it reads them; and every string of its
 * objects: alternative texts, tags, bookmarks, title, and the streams of its metadata.
 */
final class PdfText {
  private static final Set<String> IN_WORDS = Set.of("Metadata", "EmbeddedFile");

  private PdfText() {}

  static List<Passage> of(String name, byte[] bytes) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        passages.add(Passage.block(name, "page " + page, stripper.getText(document)));
      }
      passages.add(Passage.aside(name, "in a tag, an alternative text or the metadata", strings(document)));
    }
    return passages;
  }

  private static String strings(PDDocument document) throws IOException {
    StringBuilder text = new StringBuilder();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.push(document.getDocument().getTrailer());
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
      if (object instanceof COSString string) {
        text.append(string.getString()).append(" | ");
      } else if (object instanceof COSArray array && seen.add(array)) {
        array.forEach(open::push);
      } else if (object instanceof COSDictionary dictionary && seen.add(dictionary)) {
        if (dictionary instanceof COSStream stream && IN_WORDS.contains(String.valueOf(stream.getNameAsString("Type")))) {
          text.append(words(stream)).append(" | ");
        }
        dictionary.getValues().forEach(open::push);
      }
    }
    return text.toString();
  }

  /** Metadata are XML, where an "&" is spelt otherwise than a reader sees it. */
  private static String words(COSStream stream) {
    String words = stream.toTextString();
    return "Metadata".equals(stream.getNameAsString("Type")) ? Parser.unescapeEntities(words, false) : words;
  }
}
