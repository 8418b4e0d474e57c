package boardpack.reports.crash;

import boardpack.reports.delivery.ScriptedSmtpServer;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** One home, and the runs that were made on it, each a program of its own. */
final class CrashedHome implements AutoCloseable {
  private final CrashCompany company;
  private final Path root;
  private final String ledgers;
  private final Map<String, String> secrets;
  private final ScriptedSmtpServer mail;
  private int runs;

  /** @param exitCode 137 where it was killed */
  record Ended(int exitCode, String said) {}

  CrashedHome(CrashCompany company, Path root, String source, String ledgers) throws IOException {
    this.company = company;
    this.root = root;
    this.ledgers = ledgers;
    this.secrets = Map.of("NORDLICHT_URL", source, "NORDLICHT_USER", "postgres", "NORDLICHT_PASSWORD", "postgres",
        "LEDGERS_URL", ledgers);
    this.mail = ScriptedSmtpServer.good(recipient -> {});
    Files.writeString(root.resolve("boardpack.yml"), """
        metadata: {url: "${LEDGERS_URL}", user: postgres, password: postgres}
        mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: %d, tls: none, documents: attached}
        """.formatted(mail.port()), StandardOpenOption.APPEND);
    Files.writeString(root.resolve("access.yml"), """
        people:
          - {name: Ana, email: ana@nordlicht.example, roles: [ceo], tenants: all, packs: [monthly]}
          - {name: Ben, email: ben@nordlicht.example, roles: [cfo], tenants: ["7001"], packs: [monthly]}
        """);
  }

  Path home() {
    return root.resolve("var");
  }

  ScriptedSmtpServer mail() {
    return mail;
  }

  Connection ledgers() throws SQLException {
    return DriverManager.getConnection(ledgers, "postgres", "postgres");
  }

  /** The same command each time. */
  Ended run(Trouble trouble) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true",
        "-Dboardpack.root=" + TestWorkspace.shipped()));
    line.add(Files.exists(company.classes()) ? "-XX:SharedArchiveFile=" + company.classes()
        : "-XX:ArchiveClassesAtExit=" + company.classes());
    line.addAll(List.of("-cp", company.classPath(), "boardpack.reports.Application",
        "run", "--pack", "monthly", "--period", "2026-10", "--tenant", "7001", "--send", "--workspace", root.toString()));
    Path says = root.resolve("run-" + ++runs + ".txt");
    ProcessBuilder program = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(says.toFile());
    program.environment().putAll(secrets);
    if (!trouble.environment().isEmpty()) {
      program.environment().putAll(trouble.environment());
      program.environment().put("TROUBLE_ROOT", home().toString());
      program.environment().put("LD_PRELOAD", company.library().toString());
    }
    return new Ended(program.start().waitFor(), Files.readString(says));
  }

  /** A sweep needs the room. */
  void delete() throws IOException {
    FileSystemUtils.deleteRecursively(root);
  }

  @Override
  public void close() throws IOException {
    mail.close();
  }
}
