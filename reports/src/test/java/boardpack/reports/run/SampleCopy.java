package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The sample run under a home of one test class's own, which goes on from there: more runs, other definitions. */
public final class SampleCopy implements AutoCloseable {
  private final Path folder;
  private final Workspace workspace;
  private Optional<Runner> runner = Optional.empty();

  private SampleCopy(Path folder) {
    this.folder = folder;
    this.workspace = SampleRun.workspaceIn(folder);
  }

  static SampleCopy of(SampleRun.Result run) {
    try (Stream<Path> files = Files.walk(run.folder())) {
      Path folder = Files.createTempDirectory("boardpack-sample").resolve("copy");
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(run.folder().relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return new SampleCopy(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Definitions are read with the first run; what a test changes in them must be changed before. */
  RunSummary run(String pack, Period period, TenantId... tenants) throws Exception {
    if (runner.isEmpty()) {
      runner = Optional.of(SampleRun.runner(workspace));
    }
    return runner.get().run(new RunRequest(pack, period, List.of(tenants), true, "test"));
  }

  @Override
  public void close() throws IOException {
    runner.ifPresent(Runner::close);
    FileSystemUtils.deleteRecursively(folder.getParent());
  }
}
