package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a metadata database to this program's version: {@code sql/metadata}, then the libraries' own tables. */
final class Migrations {
  private Migrations() {}

  static void apply(DatabaseLogin owner, Path shipped, String where) {
    try {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("filesystem:" + shipped.resolve("sql/metadata"))
          .javaMigrations(
              new JarScript("2", "spring batch", "/org/springframework/batch/core/schema-postgresql.sql"),
              new JarScript("3", "quartz", "/org/quartz/impl/jdbcjobstore/tables_postgres.sql"))
          .failOnMissingLocations(true)
          // A migration and its line in the history are one transaction of one connection: killed between the two, the
          // next program would make the same tables again, and fail for ever.
          .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Fault.connection(where, "its tables cannot be brought up to date: " + e.getMessage(),
          "a database of its own, whose role may create tables", e);
    }
  }
}
