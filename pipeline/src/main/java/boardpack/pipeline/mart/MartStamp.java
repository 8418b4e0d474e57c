package boardpack.pipeline.mart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tiny file beside a mart file that says what it was made of.
 *
 * @param key what went into it
 * @param sha256 of the file
 * @param bytes its length
 */
record MartStamp(BuildKey key, String sha256, long bytes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static MartStamp of(BuildKey key, Path mart) throws IOException {
    return new MartStamp(key, Digest.of(mart), Files.size(mart));
  }

  /** Empty where there is none, or none that can be read: then the mart is built anew. */
  static Optional<MartStamp> read(Path json) {
    try {
      JsonNode node = JSON.readTree(Files.readString(json));
      BuildKey key = new BuildKey(node.path("key").asString(), node.path("times").asString());
      return Optional.of(new MartStamp(key, node.path("sha256").asString(), node.path("bytes").asLong()));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  boolean isOf(Path mart) {
    try {
      return Files.size(mart) == bytes && Digest.of(mart).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }

  String json() {
    return JSON.writeValueAsString(new TreeMap<>(
        Map.of("key", key.rows(), "times", key.times(), "sha256", sha256, "bytes", bytes)));
  }
}
