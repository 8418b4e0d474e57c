package boardpack.reports.leak;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands all tests one and the same run: of three tenants in every build, of twenty in the proof. */
public final class LeakRuns implements ParameterResolver {
  private static final class Held implements AutoCloseable {
    private final Path root;
    private final LeakRun run;

    Held() {
      try {
        root = Files.createTempDirectory("boardpack-leak");
        run = LeakRun.of(root, Boolean.getBoolean("boardpack.proof") ? 20 : 3);
      } catch (Exception e) {
        throw new IllegalStateException("the run of many tenants ended badly", e);
      }
    }

    @Override
    public void close() throws Exception {
      FileSystemUtils.deleteRecursively(root);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LeakRun.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(LeakRuns.class))
        .computeIfAbsent("run", key -> new Held(), Held.class).run;
  }
}
