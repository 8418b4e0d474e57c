package boardpack.reports.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The files of a backup as they are added, and last their list with the hash of each. */
final class Contents {
  static final String LIST = "contents.json";

  private final ZipOutputStream zip;
  private final Map<String, String> hashes = new TreeMap<>();

  Contents(ZipOutputStream zip) {
    this.zip = zip;
  }

  interface Writer {
    void to(OutputStream out) throws IOException;
  }

  void add(String name, Writer writer) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    DigestOutputStream hashed = new DigestOutputStream(zip, sha256());
    writer.to(hashed);
    zip.closeEntry();
    hashes.put(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
  }

  void close() throws IOException {
    zip.putNextEntry(new ZipEntry(LIST));
    zip.write(JsonMapper.shared().writeValueAsBytes(hashes));
    zip.closeEntry();
    zip.finish();
  }

  int count() {
    return hashes.size();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
