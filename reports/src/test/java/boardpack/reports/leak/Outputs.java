package boardpack.reports.leak;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.parser.Parser;

/** Takes files apart until all they hold is text. */
public final class Outputs {
  private Outputs() {}

  /** All files below a folder, each under its path. */
  public static List<Output> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Output> outputs = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        outputs.addAll(of(folder.getFileName() + "/" + folder.relativize(file), file));
      }
      return outputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Output> of(String name, Path file) throws IOException {
    if (name.endsWith(".parquet") || name.endsWith(".duckdb")) {
      return List.of(Tables.of(name, file));
    }
    return of(name, Files.readAllBytes(file));
  }

  static List<Output> of(String name, byte[] bytes) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> PdfParts.of(name, bytes);
      case "xlsx" -> parts(name, bytes);
      case "eml" -> message(name, bytes);
      case "html", "svg", "xml", "rels" -> markup(name, bytes);
      case "png", "ttf", "woff2" -> List.of(Output.words(name, text(bytes)));
      default -> List.of(Output.figures(name, text(bytes)));
    };
  }

  private static List<Output> markup(String name, byte[] bytes) {
    String text = text(bytes);
    return List.of(Output.words(name, text), Output.figures(name, Parser.unescapeEntities(text.replaceAll("<[^>]*>", "\n"), true)),
        Output.words(name, Parser.unescapeEntities(text, true)));
  }

  private static List<Output> parts(String name, byte[] bytes) throws IOException {
    List<Output> outputs = new ArrayList<>();
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        outputs.addAll(of(name + "!" + entry.getName(), zip.getInputStream(entry).readAllBytes()));
      }
    }
    return outputs;
  }

  private static List<Output> message(String name, byte[] bytes) throws IOException {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes));
      List<Output> outputs = new ArrayList<>(List.of(Output.words(name, text(bytes))));
      part(name, message, outputs);
      return outputs;
    } catch (MessagingException e) {
      throw new IOException(name, e);
    }
  }

  private static void part(String name, Part part, List<Output> outputs) throws MessagingException, IOException {
    StringBuilder headers = new StringBuilder();
    for (Header header : Collections.list(part.getAllHeaders())) {
      headers.append(header.getName()).append(": ").append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))).append('\n');
    }
    outputs.add(Output.words(name + " headers", headers.toString()));
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart each = several.getBodyPart(i);
        part(name + "!" + (each.getFileName() == null ? "part" + i : each.getFileName()), each, outputs);
      }
    } else {
      String kind = part.isMimeType("text/html") && !name.endsWith(".html") ? name + ".html" : name;
      outputs.addAll(kind.endsWith(".eml") ? List.of(Output.figures(kind, text(part.getInputStream().readAllBytes())))
          : of(kind, part.getInputStream().readAllBytes()));
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
