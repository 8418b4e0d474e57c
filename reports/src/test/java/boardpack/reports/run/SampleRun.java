package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** The main job on the sample company, October 2026, run once for all tests that look at what came out. */
public final class SampleRun implements ParameterResolver {
  static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);

  /** What came out, under a home of the tests' own. */
  public static final class Result implements AutoCloseable {
    private final Path folder;
    private final Workspace workspace;
    private final RunSummary first;

    Result() {
      try {
        folder = Files.createTempDirectory("boardpack-sample");
        for (String file : List.of("boardpack.yml", "access.yml")) {
          Files.copy(TestWorkspace.shipped().resolve(file), folder.resolve(file));
        }
        workspace = new WorkspaceReader(TestWorkspace.shipped(), name -> null, Clock.systemUTC()).read(folder);
        first = run(OCTOBER);
      } catch (Exception e) {
        throw new IllegalStateException("the main job ended badly", e);
      }
    }

    public Workspace workspace() {
      return workspace;
    }

    RunSummary first() {
      return first;
    }

    RunSummary run(Period period) throws Exception {
      return run(period, List.of());
    }

    /** @param tenants empty for all and the platform */
    RunSummary run(Period period, List<TenantId> tenants) throws Exception {
      return run("monthly", period, tenants);
    }

    RunSummary run(String pack, Period period, List<TenantId> tenants) throws Exception {
      StationLog log = new StationLog(new PrintWriter(new StringWriter()));
      try (Runner runner = Runner.open(workspace, name -> null, 2, "boardpack test", log)) {
        return runner.run(new RunRequest(pack, period, tenants, true, "test"));
      }
    }

    @Override
    public void close() throws IOException {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Result.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(Namespace.create(SampleRun.class))
        .computeIfAbsent("result", key -> new Result(), Result.class);
  }
}
