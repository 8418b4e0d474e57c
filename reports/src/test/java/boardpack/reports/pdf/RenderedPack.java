package boardpack.reports.pdf;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pack as a PDF, and as a reader's program takes it apart. */
record RenderedPack(byte[] bytes) {

  static RenderedPack of(Path folder, Pack pack) {
    return of(folder, pack, "en-US");
  }

  static RenderedPack of(Path folder, Pack pack, String locale) {
    Workspace workspace = TestWorkspace.in(folder);
    Words words = Words.of(workspace, Locale.forLanguageTag(locale));
    return new RenderedPack(new PdfRenderer(workspace).render(
        pack, words, PackFixtures.SEAL, "kpi,value\n".getBytes(StandardCharsets.UTF_8)));
  }

  PDDocument open() {
    try {
      return Loader.loadPDF(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of each page, cover first, lines and spaces of any kind read as one space. */
  List<String> pages() {
    try (PDDocument document = open()) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(false);
        pages.add(flat(stripper.getText(document)));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return String.join(" ", pages());
  }

  static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
