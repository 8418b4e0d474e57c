package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The finished marts of one tenant (or of the platform): one DuckDB file that never changes.
 *
 * @param file the file, in the tenant's own folder
 * @param key SHA-256 of what its rows are made of: landed rows, definitions, edition; equal key, equal tables
 * @param times SHA-256 of the as-of times of its inputs
 * @param rebuilt false where the rows already stood, whatever has become of the as-of times
 */
public record TenantMart(TenantId tenant, Path file, String key, String times, boolean rebuilt, Limits limits) {

  /** The first day of its periods; empty where it has none. */
  public Optional<LocalDate> firstDay() {
    try (Connection mart = open(); Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery("select min(first_day) from periods where grain = 'day'")) {
      row.next();
      return Optional.ofNullable(row.getObject(1, LocalDate.class));
    } catch (SQLException e) {
      throw Fault.machine(
          file.toString(), "cannot be read: " + e.getMessage(), "a mart file as the build wrote it", e);
    }
  }

  /**
   * Opens the marts to read them. The connection sees the tables of the marts, the schemas {@code tenant_view} (not
   * in the platform's file) and {@code platform_view}, and {@code periods}, {@code input_state}, {@code edition} and
   * {@code column_labels}: what the recipes that were really at work make of each column. It can write nothing and open
   * no other file. Any number may be open at once; the caller closes it.
   */
  public Connection open() {
    try {
      return MartDatabase.forReading(file, limits);
    } catch (SQLException e) {
      throw Fault.machine(
          file.toString(), "cannot be opened: " + e.getMessage(), "a mart file as the build wrote it", e);
    }
  }
}
