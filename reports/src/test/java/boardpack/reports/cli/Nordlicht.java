package boardpack.reports.cli;

import boardpack.reports.demo.SampleServer;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A company whose database has nothing in common with the sample's, on a PostgreSQL of its own. */
final class Nordlicht implements ParameterResolver {
  private static final Path FILES = TestWorkspace.shipped().resolve("reports/src/test/resources/foreign");

  /** The server, and the secrets that its workspace names. */
  static final class Database implements AutoCloseable {
    private final SampleServer server;
    private final Map<String, String> environment;

    Database() {
      try {
        server = SampleServer.start();
        try (Connection connection = server.create("nordlicht", "UTC"); Statement statement = connection.createStatement()) {
          statement.execute(Files.readString(FILES.resolve("schema.sql")));
          String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
          environment = Map.of("NORDLICHT_URL", url, "NORDLICHT_USER", "postgres", "NORDLICHT_PASSWORD", "postgres");
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    Map<String, String> environment() {
      return environment;
    }

    @Override
    public void close() throws Exception {
      server.close();
    }
  }

  /** A copy of the workspace that a test may spoil. */
  static Path workspaceIn(Path folder) {
    try (Stream<Path> files = Files.walk(FILES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(FILES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(Nordlicht.class))
        .computeIfAbsent("database", key -> new Database(), Database.class);
  }
}
