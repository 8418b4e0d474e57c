package boardpack.reports.restate;

import boardpack.pipeline.restate.Share;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The append-only table {@code restatements}. */
final class RestatementLedger {
  private static final String INSERT = """
      insert into restatements(tenant_id, basis, told_in, kpi, period, label, was_value, was_text, now_value, now_text,
        causes, is_material, is_closed, why, found_at)
      values (:tenant, :basis, :toldIn, :kpi, :period, :label, :was, :wasText, :now, :nowText, cast(:causes as jsonb),
        :material, :closed, :why, :foundAt)
      on conflict do nothing
      """;

  private final JdbcClient database;

  RestatementLedger(MetadataDatabase metadata) {
    this.database = JdbcClient.create(metadata.dataSource());
  }

  /** What a person or a closed period makes of a line. */
  record Circumstances(String toldIn, boolean isClosed, String why, Instant foundAt) {}

  /** Written twice it stands once. */
  void write(Restatement restatement, Restated one, boolean isMaterial, Circumstances circumstances) {
    database.sql(INSERT)
        .param("tenant", restatement.basis().manifest().key().tenant().value())
        .param("basis", restatement.basis().manifest().key().path())
        .param("toldIn", circumstances.toldIn())
        .param("kpi", one.figure().kpi())
        .param("period", one.now().period())
        .param("label", one.figure().label().word())
        .param("was", one.was().value().orElse(null))
        .param("wasText", one.was().text())
        .param("now", one.now().value().orElse(null))
        .param("nowText", one.now().text())
        .param("causes", JsonMapper.shared().writeValueAsString(one.causes().stream().map(RestatementLedger::words).toList()))
        .param("material", isMaterial)
        .param("closed", circumstances.isClosed())
        .param("why", circumstances.why())
        .param("foundAt", circumstances.foundAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean has(String toldIn) {
    return database.sql("select exists (select 1 from restatements where told_in = :toldIn)")
        .param("toldIn", toldIn).query(Boolean.class).single();
  }

  /** @param tenant and {@code period}: empty for all */
  List<RestatementLine> lines(String tenant, String period) {
    return database.sql("""
        select r.*, coalesce((select string_agg(value, '; ') from jsonb_array_elements_text(r.causes)), '') as cause_words
        from restatements r
        where :tenant in ('', tenant_id) and :period in ('', r.period)
        order by restatement_id
        """).param("tenant", tenant).param("period", period).query(RestatementLedger::line).list();
  }

  /** "corrected_rows (payments 1)": an effect has more digits than its label bears, so it stays out. */
  private static String words(Share share) {
    String rows = share.rows().stream().map(row -> row.input() + " " + row.rows()).collect(Collectors.joining(", "));
    return share.cause().name().toLowerCase(Locale.ROOT) + (rows.isEmpty() ? "" : " (" + rows + ")");
  }

  private static RestatementLine line(ResultSet row, int number) throws SQLException {
    String causes = row.getString("cause_words");
    return new RestatementLine(row.getString("tenant_id"), row.getString("basis"), row.getString("told_in"),
        row.getString("kpi"), row.getString("period"), row.getString("was_text"), row.getString("now_text"),
        causes.isEmpty() ? "not_measured" : causes, row.getBoolean("is_material"), row.getBoolean("is_closed"),
        row.getString("why"), row.getObject("found_at", OffsetDateTime.class).toInstant());
  }
}
