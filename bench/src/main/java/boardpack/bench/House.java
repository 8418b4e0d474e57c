package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.demo.SampleCompany;
import boardpack.reports.metadata.DatabaseLogin;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Where a bench works: a folder of its own, and in it a PostgreSQL that starts by itself and holds the sample company,
 * of which larger ones are made. Closing it takes everything away.
 */
final class House implements AutoCloseable {
  static final String PASSWORD = "BOARDPACK_BENCH_PASSWORD";
  private static final long SEED = 20_261_102L;

  private final Path shipped;
  private final Path folder;
  private final MetadataDatabase metadata;
  private final Map<String, GeneratedCompany> companies = new HashMap<>();
  private Optional<DatabaseLogin> source = Optional.empty();
  private Optional<Packs> packs = Optional.empty();

  private House(Path shipped, Path folder, MetadataDatabase metadata) {
    this.shipped = shipped;
    this.folder = folder;
    this.metadata = metadata;
  }

  /**
   * @param shipped the folder with the {@code sql} and {@code templates} that ship
   * @param below where the bench's folder is made
   */
  static House open(Path shipped, Path below) throws IOException {
    Files.createDirectories(below);
    Path folder = Files.createTempDirectory(below, "bench-");
    Path root = Files.createDirectory(folder.resolve("server"));
    Files.writeString(root.resolve("boardpack.yml"), WorkspaceFiles.settings("sources: {}"));
    return new House(shipped, folder,
        MetadataDatabase.open(new WorkspaceReader(shipped, name -> null, Clock.systemUTC()).read(root)));
  }

  Path shipped() {
    return shipped;
  }

  Path folder() {
    return folder;
  }

  /** The ledgers' database of the house itself. */
  MetadataDatabase metadata() {
    return metadata;
  }

  /** The company of this size, made once. @see GeneratedCompany */
  GeneratedCompany company(int tenants, long events, int months) throws SQLException, IOException {
    String schema = "of_" + tenants + "_" + events + "_" + months;
    GeneratedCompany known = companies.get(schema);
    if (known == null) {
      known = GeneratedCompany.make(this, schema, tenants, events, months);
      companies.put(schema, known);
    }
    return known;
  }

  /** Those of one real run, made once. */
  Packs packs(Sizes sizes) throws Exception {
    if (packs.isEmpty()) {
      packs = Optional.of(Packs.of(this, sizes));
    }
    return packs.get();
  }

  Connection connect() throws SQLException {
    return login().connect();
  }

  DatabaseLogin login() throws SQLException {
    if (source.isEmpty()) {
      DatabaseLogin made = metadata.createDatabaseIfMissing("bench");
      try (Connection connection = made.connect()) {
        SampleCompany.fill(connection, shipped.resolve("sql/sample"), SEED, 1);
      }
      source = Optional.of(made);
    }
    return source.get();
  }

  /** Reads a workspace of this house again, as a command does. */
  Workspace read(Path root) throws SQLException {
    String password = login().password();
    return new WorkspaceReader(shipped, name -> name.equals(PASSWORD) ? password : null, Clock.systemUTC()).read(root);
  }

  static void delete(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Override
  public void close() throws IOException {
    metadata.close();
    delete(folder);
  }
}
