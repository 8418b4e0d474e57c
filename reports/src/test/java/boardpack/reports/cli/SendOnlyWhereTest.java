package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.schedule.DuePeriod;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Schedules that send only where something changed or a threshold is crossed; Nordlicht sent on 14 October and not before. */
@ExtendWith(Nordlicht.class)
class SendOnlyWhereTest {
  @TempDir Path folder;
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  @Test
  void aPackThatReadsAsTheOneBeforeIsMadeAndNotSentAndOneThatReadsOtherwiseIs(Nordlicht.Database database) throws Exception {
    KeptSchedules daily = daily(database, "changed");
    daily.keep();
    assertThat(mail.getReceivedMessages()).as("of 12 October: there is none to be the same as").hasSize(1);

    List<DuePeriod> kept = daily.at("2026-10-14T07:00:00+02:00").keep();
    assertThat(kept).extracting(DuePeriod::state).containsExactly("done", "done");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(daily.command("history", "kept").out()).contains("every figure reads as in 2026-10-12");

    daily.at("2026-10-15T07:00:00+02:00").keep();
    assertThat(mail.getReceivedMessages()).as("of 14 October").hasSize(2);
  }

  @Test
  void aPackWithoutAnAlarmIsMadeAndNotSentAndOneWithAnAlarmIs(Nordlicht.Database database) throws Exception {
    KeptSchedules daily = daily(database, "threshold");
    assertThat(daily.keep()).extracting(DuePeriod::state).containsExactly("done");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(daily.command("history", "kept").out()).contains("no figure has crossed a threshold");

    try {
      source(database, "insert into lager.protokoll select 900000 + n, 501, 11, 'n' || n || '@empfaenger.example', "
          + "case when n <= 2000 then 1 else 3 end, 1791964800, 1791964800 from generate_series(1, 2600) as n");
      daily.at("2026-10-15T07:00:00+02:00").keep();
      assertThat(mail.getReceivedMessages()).as("600 of 2,000 bounced on 14 October").hasSize(1);
    } finally {
      source(database, "delete from lager.protokoll where zeile > 900000");
    }
  }

  private static void source(Nordlicht.Database database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(database.environment().get("NORDLICHT_URL"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private KeptSchedules daily(Nordlicht.Database database, String send) throws Exception {
    return KeptSchedules.in(folder, database, mail, "2026-10-13T07:00:00+02:00", "pack: daily",
        "cadence: every day at 07:00", "window: 1 hour", "incomplete: banner", "send: " + send);
  }
}
