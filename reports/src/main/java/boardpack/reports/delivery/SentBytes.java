package boardpack.reports.delivery;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What stands in the ledger of the bytes that leave: {@code mail 9f…; board-pack.pdf 3c…}, names and hashes as in the manifest. */
final class SentBytes {
  private SentBytes() {}

  static String of(MailContent content, MailSettings settings) {
    List<String> parts = new ArrayList<>();
    parts.add("mail " + hash(out -> out.write(
        String.join("\n", content.subject(), content.text(), content.html()).getBytes(StandardCharsets.UTF_8))));
    if (settings.documents() == MailSettings.Documents.ATTACHED) {
      content.attachments().stream().map(Attachment::file)
          .forEach(file -> parts.add(file.getFileName() + " " + hash(out -> copy(file, out))));
    }
    return String.join("; ", parts);
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      bytes.transferTo(out);
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be read, so no message was sent", "a document of the archive, readable by its owner", e);
    }
  }

  private interface Writer {
    void to(OutputStream out) throws IOException;
  }

  private static String hash(Writer writer) {
    try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      writer.to(out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
