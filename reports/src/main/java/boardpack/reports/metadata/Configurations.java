package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only record of what the workspace's files were when something was made of them. */
public final class Configurations {
  private static final List<String> FOLDERS = List.of("sql", "schedules", "templates");
  private static final List<String> FILES = List.of("boardpack.yml", "access.yml");
  private static final int NAMED = 20;

  private final MetadataDatabase metadata;
  private final JdbcClient database;

  public Configurations(MetadataDatabase metadata) {
    this.metadata = metadata;
    this.database = JdbcClient.create(metadata.dataSource());
  }

  /**
   * Writes the files' hashes down, with a row of the audit that names what differs, where they are not those met last.
   *
   * @param metBy who ran first with them; who wrote them, the files cannot tell
   */
  public void note(Workspace workspace, String metBy) {
    Map<String, String> now = hashes(workspace);
    String hash = hash(JsonMapper.shared().writeValueAsBytes(now));
    Map<String, String> before = last();
    if (before.equals(now)) {
      return;
    }
    Instant at = workspace.clock().instant();
    database.sql("insert into configurations(configuration_hash, seen_at, file_hashes) values (:hash, :at, cast(:files as jsonb))")
        .param("hash", hash).param("at", at.atOffset(ZoneOffset.UTC))
        .param("files", JsonMapper.shared().writeValueAsString(now)).update();
    new Audit(metadata).write(at, metBy, "configuration", hash, TenantId.PLATFORM, Audit.Outcome.DONE,
        Map.of("files", Integer.toString(now.size()), "changed", before.isEmpty() ? "all are new" : changed(before, now)));
  }

  private Map<String, String> last() {
    return database.sql("select file_hashes from configurations order by configuration_id desc limit 1")
        .query(String.class).optional()
        .map(json -> JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}))
        .orElse(Map.of());
  }

  private static String changed(Map<String, String> before, Map<String, String> now) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
    String first = String.join(", ", names.stream().limit(NAMED).toList());
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }

  private static Map<String, String> hashes(Workspace workspace) {
    Map<String, String> hashes = new TreeMap<>();
    FILES.stream().map(workspace.root()::resolve).filter(Files::isRegularFile)
        .forEach(file -> hashes.put(file.getFileName().toString(), hash(bytes(file))));
    FOLDERS.stream().flatMap(folder -> workspace.files(folder, "").stream())
        .forEach(file -> hashes.put(workspace.shownAs(file), hash(bytes(file))));
    return hashes;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be read", "a file its owner can read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
