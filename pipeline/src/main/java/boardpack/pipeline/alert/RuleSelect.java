package boardpack.pipeline.alert;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.label.LabelLineage;
import boardpack.pipeline.label.LabelledRelation;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The SELECT of a rule, and what its rows say. */
record RuleSelect(AlertRule rule) {
  private static final Set<String> COLUMNS = Set.of("tenant_id", "subject", "value", "since", "newest");
  private static final String GOOD_SELECT = "one SELECT over inputs.* that gives tenant_id, subject, value, since, newest";

  String sql(Instant now) {
    return rule.sql().replace("$now", "timestamptz '" + now + "'");
  }

  /**
   * The weakest label of what its values and rows are made of.
   *
   * @throws Fault where DuckDB refuses it, or it gives other columns than a rule must
   */
  Label label(Connection duckdb, LabelLineage lineage, List<LabelledRelation> tables) {
    String sql = sql(Instant.EPOCH);
    try (PreparedStatement prepared = duckdb.prepareStatement(sql)) {
      Set<String> missing = new TreeSet<>(wanted());
      missing.removeAll(columns(prepared.getMetaData()));
      if (!missing.isEmpty()) {
        throw Fault.setting(file(), "has no column " + String.join(", ", missing), GOOD_SELECT);
      }
      LabelledRelation made = lineage.follow(rule.id(), sql, tables);
      return made.column("value").orElseThrow().label().weakest(made.rows().label());
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * One finding for each tenant and subject, the gravest of them.
   *
   * @throws Fault where it does not work out
   */
  List<Finding> ask(Connection duckdb, Instant now) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    try (Statement statement = duckdb.createStatement(); ResultSet rows = statement.executeQuery(sql(now))) {
      while (rows.next()) {
        finding(rows).ifPresent(found -> findings.merge(found.about(), found, Finding::graver));
      }
    } catch (SQLException e) {
      throw refused(e);
    }
    return List.copyOf(findings.values());
  }

  private Optional<Finding> finding(ResultSet row) throws SQLException {
    BigDecimal value = row.getBigDecimal("value");
    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
    OffsetDateTime newest = row.getObject("newest", OffsetDateTime.class);
    String tenant = Optional.ofNullable(row.getString("tenant_id")).orElse(TenantId.PLATFORM.value());
    if (value == null || since == null || newest == null || !TenantId.isSafe(tenant)) {
      return Optional.empty();
    }
    String subject = Optional.ofNullable(row.getString("subject")).orElse("");
    return severity(row, value).map(severity -> new Finding(
        rule.id(), new TenantId(tenant), subject, severity, value, since.toInstant(), newest.toInstant()));
  }

  private Optional<Severity> severity(ResultSet row, BigDecimal value) throws SQLException {
    if (rule.grading() instanceof Grading.ByValue byValue) {
      return byValue.of(value);
    }
    return Optional.ofNullable(row.getString("severity")).map(Severity::of);
  }

  private Set<String> wanted() {
    Set<String> wanted = new TreeSet<>(COLUMNS);
    if (rule.grading() instanceof Grading.ByRow) {
      wanted.add("severity");
    }
    return wanted;
  }

  private static List<String> columns(ResultSetMetaData metaData) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int place = 1; place <= metaData.getColumnCount(); place++) {
      columns.add(metaData.getColumnLabel(place));
    }
    return columns;
  }

  private Fault refused(SQLException e) {
    return Fault.setting(file(), "DuckDB refuses it: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
        GOOD_SELECT);
  }

  private String file() {
    return rule.file().replace(".yml", ".sql");
  }
}
