package boardpack.pipeline.restate;

import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What figures are made with, by relative path: contracts, allocation, marts and KPIs, and a {@code boardpack.yml} of those
 * settings of the company that go into them.
 */
final class DefinitionFiles {
  private static final List<String> FOLDERS = List.of("sql/inputs", "sql/allocation", "sql/marts", "sql/kpis");
  private static final List<String> SUFFIXES = List.of(".yml", ".sql");
  private static final int ID_LENGTH = 16;

  private DefinitionFiles() {}

  static SortedMap<String, byte[]> of(Workspace workspace) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String folder : FOLDERS) {
      for (String suffix : SUFFIXES) {
        for (Path file : workspace.files(folder, suffix)) {
          Path base = file.startsWith(workspace.root().resolve(folder)) ? workspace.root() : workspace.shipped();
          files.put(base.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
        }
      }
    }
    files.put("boardpack.yml", settings(workspace.company()).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** The first letters of a SHA-256 over names and contents. */
  static String id(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach((name, content) -> {
      for (byte[] part : List.of(name.getBytes(StandardCharsets.UTF_8), content)) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
      }
    });
    return HexFormat.of().formatHex(digest.digest()).substring(0, ID_LENGTH);
  }

  private static String settings(Company company) {
    return """
        company: {name: Kept, currency: %s, zone: %s, fiscal_year_start: %s}
        sources: {}
        """.formatted(company.currency().getCurrencyCode(), company.zone().getId(),
        company.fiscalYearStart().name().toLowerCase(Locale.ROOT));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
