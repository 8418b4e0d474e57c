package boardpack.reports.run;

import boardpack.reports.archive.Manifest;
import boardpack.reports.archive.SealedPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader, or somebody who takes the files apart, finds in each document of a pack. */
final class Documents {
  private Documents() {}

  static Map<String, String> text(SealedPack sealed) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Manifest.Entry entry : sealed.manifest().files()) {
      texts.put(entry.name(), text(entry.name(), sealed.read(entry.name())));
    }
    return texts;
  }

  private static String text(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf) + pdf.getDocumentCatalog().getCOSObject() + pdf.getDocumentInformation()
            .getCOSObject().toString();
      }
    }
    return name.endsWith(".xlsx") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries.entrySet().stream().map(entry -> entry.getKey() + entry.getValue()).collect(Collectors.joining("\n"));
  }
}
