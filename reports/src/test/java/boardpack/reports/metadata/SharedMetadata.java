package boardpack.reports.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands every test that asks one and the same metadata database on a real PostgreSQL, started once for all tests. */
public final class SharedMetadata implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MetadataDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(SharedMetadata.class))
        .computeIfAbsent("database", key -> new Started(), Started.class)
        .database;
  }

  private static final class Started implements AutoCloseable {
    private final Path folder;
    private final MetadataDatabase database;

    Started() {
      try {
        folder = Files.createTempDirectory("boardpack-test");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      database = MetadataDatabase.open(TestWorkspace.in(folder));
    }

    @Override
    public void close() throws IOException {
      database.close();
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
