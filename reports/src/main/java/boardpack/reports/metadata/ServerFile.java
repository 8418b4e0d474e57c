package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code metadata.json}: where the embedded server of this home answers.
 *
 * @param port 0 until the server has started for the first time
 * @param password of its superuser; the passwords of other roles are derived from it
 */
record ServerFile(int port, String password) {
  static Optional<ServerFile> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(file.toFile(), ServerFile.class));
    } catch (JacksonException e) {
      throw Fault.machine(file.toString(), "is not what was written there", "{\"port\": 5432, \"password\": \"…\"}", e);
    }
  }

  void write(Path file) {
    OwnerOnly.write(file, JsonMapper.shared().writeValueAsString(this));
  }

  DatabaseLogin superuser() {
    return new DatabaseLogin(url("postgres"), "postgres", password);
  }

  /** The role of its own database; its password follows from the superuser's, so that nothing more need be kept. */
  DatabaseLogin login(String database) {
    return login(database, database);
  }

  DatabaseLogin login(String database, String role) {
    return new DatabaseLogin(url(database), role, derived(role));
  }

  ServerFile at(int newPort) {
    return new ServerFile(newPort, password);
  }

  @Override
  public String toString() {
    return "port " + port;
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String derived(String role) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
