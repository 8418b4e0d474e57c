package boardpack.pipeline.check;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The queries of {@code sql/checks} that return the rows that offend; the first line of each says in a comment what is
 * wrong with them. Those in {@code sql/checks/platform} look at the platform alone.
 */
public final class Checks {
  private static final String FOLDER = "sql/checks";

  private final List<Check> checks;

  private Checks(List<Check> checks) {
    this.checks = checks;
  }

  /** @throws Fault where a check does not begin with a comment */
  public static Checks read(Workspace workspace) {
    List<Check> checks = new ArrayList<>();
    for (Path file : workspace.files(FOLDER, ".sql")) {
      checks.add(Check.read(file, workspace.shownAs(file)));
    }
    return new Checks(List.copyOf(checks));
  }

  /**
   * The checks that found something, by the name of their files; none where all is well.
   *
   * @throws Fault where DuckDB refuses a check
   */
  public List<Offence> run(TenantMart mart) {
    List<Offence> offences = new ArrayList<>();
    try (Connection connection = mart.open()) {
      for (Check check : checks) {
        if (mart.tenant().isPlatform() || !check.platformOnly()) {
          check.run(connection, offences);
        }
      }
    } catch (SQLException e) {
      throw Fault.machine(mart.file().toString(), "cannot be closed: " + e.getMessage(), "a machine at rest", e);
    }
    return List.copyOf(offences);
  }

  private record Check(String name, String file, String says, String sql, boolean platformOnly) {

    static Check read(Path path, String shownAs) {
      String sql = text(path, shownAs);
      if (!sql.startsWith("-- ")) {
        throw Fault.setting(shownAs + ":1", "does not say what is wrong with the rows it returns",
            "-- More was refunded for an invoice than was ever paid for it.");
      }
      String fileName = path.getFileName().toString();
      return new Check(fileName.substring(0, fileName.length() - ".sql".length()), shownAs,
          sql.lines().findFirst().orElseThrow().substring(3).strip(), sql,
          path.getParent().getFileName().toString().equals("platform"));
    }

    void run(Connection connection, List<Offence> offences) {
      String ordered = "select *, count(*) over () from (" + sql + "\n) order by all limit 1";
      try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(ordered)) {
        if (row.next()) {
          int last = row.getMetaData().getColumnCount();
          offences.add(new Offence(name, says, row.getLong(last), example(row, last - 1)));
        }
      } catch (SQLException e) {
        throw Fault.setting(file, "DuckDB refuses it: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
            "one SELECT over the tables of a mart");
      }
    }

    private static String example(ResultSet row, int columns) throws SQLException {
      StringJoiner example = new StringJoiner(", ");
      for (int i = 1; i <= columns; i++) {
        example.add(row.getMetaData().getColumnLabel(i) + "=" + row.getString(i));
      }
      return example.toString();
    }

    private static String text(Path path, String shownAs) {
      try {
        return Files.readString(path).strip();
      } catch (IOException e) {
        throw Fault.setting(shownAs, "cannot be read", "a text file in UTF-8");
      }
    }
  }
}
