package boardpack.reports.crash;

import boardpack.reports.demo.SampleServer;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A company of two customers, its PostgreSQL, and the program as it ships, which homes of their own are made for. */
final class CrashCompany implements AutoCloseable {
  private static final Path FILES = TestWorkspace.shipped().resolve("reports/src/test/resources/foreign");

  private final Path folder;
  private final SampleServer server;
  private final SampleServer ledgers;
  private final Path library;
  private final String classPath;
  private final String source;
  private final String sourceRestart;
  private final AtomicInteger homes = new AtomicInteger();

  CrashCompany(Path folder) throws Exception {
    this.folder = folder;
    this.library = Trouble.library(folder);
    this.classPath = classPath(folder);
    this.server = SampleServer.start();
    this.ledgers = SampleServer.start();
    try (Connection connection = server.create("nordlicht", "UTC"); Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(FILES.resolve("schema.sql")));
      this.source = url(connection);
      this.sourceRestart = restart(connection);
    }
  }

  Path library() {
    return library;
  }

  String classPath() {
    return classPath;
  }

  /** What the JVM knows of the program's classes already, once the first run is over. */
  Path classes() {
    return folder.resolve("classes.jsa");
  }

  /** A workspace whose home is empty, on ledgers that are empty. */
  CrashedHome home() throws Exception {
    int number = homes.incrementAndGet();
    Path root = Files.createDirectories(folder.resolve("home-" + number));
    try (Stream<Path> files = Files.walk(FILES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(FILES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (Connection connection = ledgers.create("ledgers_" + number, "UTC")) {
      return new CrashedHome(this, root, source, url(connection));
    }
  }

  int sourcePort() {
    return port(source);
  }

  int ledgersPort() throws SQLException {
    try (Connection connection = ledgers.create("asked_" + homes.incrementAndGet(), "UTC")) {
      return port(url(connection));
    }
  }

  private static int port(String url) {
    return URI.create(url.substring("jdbc:".length())).getPort();
  }

  /** A line of the shell that restarts the server of the source, as one does that was killed. */
  String sourceRestart() {
    return sourceRestart;
  }

  /** The same for the server of the ledgers. */
  String ledgersRestart() throws SQLException {
    try (Connection connection = ledgers.create("asked_" + homes.incrementAndGet(), "UTC")) {
      return restart(connection);
    }
  }

  private static String restart(Connection connection) throws SQLException {
    String data = SampleServer.ask(connection, "select current_setting('data_directory')");
    String postmaster = SampleServer.ask(connection, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
    String program = ProcessHandle.of(Long.parseLong(postmaster)).flatMap(process -> process.info().command()).orElseThrow();
    // PostgreSQL refuses to be started as root; in a user's namespace of its own nobody is.
    return "unset LD_PRELOAD; " + ("root".equals(System.getProperty("user.name")) ? "unshare -U " : "")
        + Path.of(program).resolveSibling("pg_ctl") + " -D " + data + " -m immediate -w -l " + data + "/restarted.log restart";
  }

  private static String url(Connection connection) throws SQLException {
    return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
  }

  /** The program's own folders as one jar: the JVM keeps a record of classes of jars alone. */
  private static String classPath(Path folder) throws IOException {
    Path jar = folder.resolve("program.jar");
    List<String> parts = new ArrayList<>(List.of(jar.toString()));
    try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
      for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
        if (part.endsWith(".jar") && !part.endsWith("-tests.jar")) {
          parts.add(part);
        } else if (part.endsWith(Path.of("target", "classes").toString())) {
          add(out, Path.of(part));
        }
      }
    }
    return String.join(java.io.File.pathSeparator, parts);
  }

  private static void add(JarOutputStream jar, Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
  }

  @Override
  public void close() throws Exception {
    server.close();
    ledgers.close();
  }
}
