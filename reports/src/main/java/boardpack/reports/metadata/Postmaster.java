package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** The server's process. It listens on loopback alone, wants a password from its first moment, and syncs its writes. */
final class Postmaster {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(10);

  private final Path serverFile;
  private final Path folder;
  private final Path data;

  Postmaster(Path home) {
    this.serverFile = home.resolve("metadata.json");
    this.folder = home.resolve("metadata");
    this.data = folder.resolve("data");
  }

  ServerFile findOrStart() {
    Optional<ServerFile> known = ServerFile.read(serverFile);
    if (known.filter(Postmaster::answers).isPresent()) {
      return known.get();
    }
    if (known.isEmpty() && Files.exists(data)) {
      throw Fault.machine(serverFile.toString(), "is missing, and with it the password of the data in " + data,
          "put the file back, or move that folder away to begin with an empty database", null);
    }
    ServerFile file = known.orElseGet(() -> new ServerFile(0, newPassword()));
    file.write(serverFile);
    clearTheWay(file);
    ServerFile started = file.at(start(file.password()));
    started.write(serverFile);
    return started;
  }

  void stop() {
    PidFile.read(data).flatMap(PidFile::postgres).ifPresent(this::stop);
  }

  /** SIGTERM: nobody new gets in, all is written out, and the process takes its pid file away as its last act. */
  private void stop(ProcessHandle process) {
    process.destroy();
    for (Duration waited = Duration.ZERO; isThere(process); waited = waited.plus(GLANCE)) {
      if (waited.compareTo(PATIENCE) > 0) {
        throw Fault.machine(data.toString(), "its PostgreSQL does not stop",
            "see " + folder.resolve("server.log"), null);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private boolean isThere(ProcessHandle process) {
    return process.isAlive() && PidFile.read(data).isPresent();
  }

  private int start(String password) {
    OwnerOnly.folder(folder);
    Path passwordFile = folder.resolve("initial-password");
    Redirect log = Redirect.appendTo(folder.resolve("server.log").toFile());
    OwnerOnly.write(passwordFile, password);
    try {
      int port = EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(folder.resolve("program").toFile())
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setLocaleConfig("auth-host", "scram-sha-256")
          .setLocaleConfig("auth-local", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          .setLocaleConfig("locale", "C.UTF-8")
          .setConnectConfig("password", password)
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("max_connections", "100")
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .setPGStartupWait(PATIENCE)
          .start()
          .getPort();
      // The library locks this file until the JVM ends, and would keep a later start in this JVM out.
      Files.deleteIfExists(data.resolve("epg-lock"));
      return port;
    } catch (IOException | RuntimeException e) {
      throw Fault.machine(data.toString(), "its PostgreSQL does not start: " + e.getMessage(),
          "see " + folder.resolve("server.log") + ", or name a server of your own: metadata: {url: …}", e);
    } finally {
      delete(passwordFile);
    }
  }

  private static boolean answers(ServerFile file) {
    try (Connection connection = file.superuser().connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** What a killed command, or a restarted machine, may have left where the server is to start. */
  private void clearTheWay(ServerFile file) {
    Optional<PidFile> pid = PidFile.read(data);
    Optional<ProcessHandle> running = pid.flatMap(PidFile::postgres);
    if (running.isPresent() && pid.get().port() == file.port()) {
      throw Fault.machine(data.toString(), "its PostgreSQL runs (process " + pid.get().process()
          + ") and does not answer", "see " + folder.resolve("server.log"), null);
    }
    // Its starter was killed before it could write the port down, so nobody uses it.
    running.ifPresent(this::stop);
    delete(data.resolve("postmaster.pid"));
    if (file.port() == 0) {
      delete(data);
    }
  }

  private static void delete(Path path) {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
