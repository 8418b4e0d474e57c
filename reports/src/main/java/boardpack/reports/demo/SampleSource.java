package boardpack.reports.demo;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SourceAddress;
import boardpack.pipeline.workspace.SourceSetting;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.DatabaseLogin;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The databases that Boardpack itself has: the sample company's, for sources that say {@code embedded: sample}, which
 * starts and fills itself; and its own ledgers, for {@code embedded: metadata}, in which the alerts stand.
 */
public final class SampleSource {
  private static final String METADATA = "metadata";
  private static final long SEED = 20_261_102L;

  private SampleSource() {}

  /** The addresses of the sources that are embedded, by name; their data are there when this returns. */
  public static Map<String, SourceAddress> addresses(Workspace workspace, MetadataDatabase metadata) {
    Map<String, SourceAddress> addresses = new LinkedHashMap<>();
    for (SourceSetting source : workspace.sources()) {
      if (source.setting().optional("embedded").isPresent()) {
        addresses.put(source.name(), filled(workspace, source, metadata));
      }
    }
    return addresses;
  }

  private static SourceAddress filled(Workspace workspace, SourceSetting source, MetadataDatabase metadata) {
    String which = source.setting().at("embedded", "sample").as(SampleSource::known, "sample, or metadata");
    if (which.equals(METADATA)) {
      return new SourceAddress(metadata.login().url(), metadata.login().user(), metadata.login().password());
    }
    int scale = source.setting().optional("scale").map(setting -> setting.integer("1")).orElse(1);
    DatabaseLogin login = metadata.createDatabaseIfMissing(source.name());
    try (Connection connection = login.connect()) {
      SampleCompany.fill(connection, workspace.shipped().resolve("sql/sample"), SEED, scale);
    } catch (SQLException e) {
      throw Fault.connection("sources." + source.name(), "the sample company cannot be filled in: " + e.getMessage(),
          "home on a disk with room", e);
    }
    return new SourceAddress(login.url(), login.user(), login.password());
  }

  private static String known(String name) {
    if (!name.equals("sample") && !name.equals(METADATA)) {
      throw new IllegalArgumentException(name);
    }
    return name;
  }
}
