package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * October's pack of a company, made on Monday 2 November by its schedule and, by one that slept, on Wednesday: between the
 * two came an event of October, one of November, a customer and its contract.
 */
class DataCutTest {
  private static final String MONDAY = "2026-11-02T09:00:00+01:00";
  private static final String WEDNESDAY = "2026-11-04T09:00:00+01:00";
  private static final String[] MONTHLY = {"pack: monthly", "cadence: first business day of the month at 09:00",
    "data_cut: period end", "window: 3 days", "incomplete: hold"};
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static Nordlicht.Database database;

  @TempDir Path onTime;
  @TempDir Path late;

  @BeforeAll
  static void open() {
    database = new Nordlicht.Database();
    MAIL.start();
  }

  @AfterAll
  static void close() throws Exception {
    MAIL.stop();
    database.close();
  }

  @Test
  void aRunThatIsTwoDaysLateHasTheSealOfOneOnTime() throws Exception {
    SealedPack monday = made(onTime, MONDAY);
    // 2026-10-30T12:00Z, known on 2026-11-03T12:00Z; and a bounce of that day.
    source("insert into lager.protokoll values (20061, 501, 11, 'spaet@empfaenger.example', 1, 1793361600, 1793707200), "
        + "(20062, 501, 11, 'neu@empfaenger.example', 3, 1793707200, 1793707200)");
    source("insert into lager.kunde values (7003, 'Neu KG', 'EUR', 'Europe/Berlin', '2026-11-03 10:00', null)");
    source("insert into lager.vertrag values (4, 7003, 'Gross', 'A', 1188.00, '2026-11-03', null)");

    SealedPack wednesday = made(late, WEDNESDAY);
    assertThat(wednesday.manifest().seal()).isEqualTo(monday.manifest().seal());
    assertThat(wednesday.manifest().dataCut()).isEqualTo(monday.manifest().dataCut()).isEqualTo("2026-10-31T23:00:00Z");
    assertThat(wednesday.pack().dataCutText()).isEqualTo("1 November 2026, 00:00 (Europe/Berlin); what came later is left out");

    KeptSchedules byHand = new KeptSchedules(late, database.environment());
    assertThat(byHand.command("run", "--pack", "monthly", "--period", "2026-10", "--tenant", "platform").exitCode()).isZero();
    SealedPack whole = byHand.pack("monthly", "2026-10");
    assertThat(whole.manifest().seal()).as("without a cut, what came between counts").isNotEqualTo(monday.manifest().seal());
    assertThat(whole.pack().dataCutText()).doesNotContain("left out");
  }

  private static SealedPack made(Path folder, String clock) throws Exception {
    KeptSchedules kept = KeptSchedules.in(folder, database, MAIL, clock, MONTHLY);
    assertThat(kept.keep()).extracting(due -> due.state() + " " + due.note()).containsExactly("done platform/monthly/2026-10/full-en/r1");
    return kept.pack("monthly", "2026-10");
  }

  private static void source(String sql) throws Exception {
    Map<String, String> secrets = database.environment();
    try (Connection connection = DriverManager.getConnection(secrets.get("NORDLICHT_URL"),
        secrets.get("NORDLICHT_USER"), secrets.get("NORDLICHT_PASSWORD")); Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
