package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    return run(new RunRequest(pack, period, List.of(tenants), true, "test"));
  }

  /** As {@link #run}, with all that a request can say. */
  RunSummary run(RunRequest request) throws Exception {
    return opened().run(request);
  }

  /** The runner of this copy, opened with the first that asks for it. */
  Runner opened() {
    if (runner.isEmpty()) {
      runner = Optional.of(SampleRun.runner(workspace));
    }
    return runner.get();
  }

  /** Changes the company's own database, as somebody there would. @return how many rows it touched */
  int atTheSource(String sql) throws SQLException {
    try (Connection connection = opened().metadata().createDatabaseIfMissing("meridian").connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  MetadataDatabase metadata() {
    return runner.orElseThrow().metadata();
  }

  @Override
  public void close() throws IOException {
    runner.ifPresent(Runner::close);
    FileSystemUtils.deleteRecursively(folder.getParent());
  }
}
