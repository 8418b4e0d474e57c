package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.schedule.DuePeriod;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a schedule's pack, from the scheduler to the mailbox and to what {@code history} says of it. */
@ExtendWith(Nordlicht.class)
class KeptSchedulesTest {
  private static final String TITLE = "These data are not complete";
  private static final String NOON_OF_OCTOBER_31 = "2026-10-31T12:00:00+01:00";
  private static final String MONDAY = "2026-11-02T09:00:00+01:00";

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
  void holdWaitsForARefreshAndMakesThePackThenOrMissesItWithItsWindow(Nordlicht.Database database) throws Exception {
    KeptSchedules october = readTooEarly(database, "hold");
    assertThat(october.keep()).extracting(DuePeriod::state).containsExactly("due");
    assertThat(october.command("history", "kept", "--format", "csv").out())
        .contains("kept,platform,2026-10,", ",due,1,,", "the data of 2026-10 are not complete");
    assertThat(mail.getReceivedMessages()).isEmpty();

    heals(october.at("2026-11-02T09:30:00+01:00"));
    assertThat(october.keep()).extracting(DuePeriod::state).containsExactly("done");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(new String(october.pack("monthly", "2026-10").read("mail.txt"))).doesNotContain(TITLE);
  }

  @Test
  void heldUntilItsWindowEndedItIsMissedAndSaysWhatItWaitedFor(Nordlicht.Database database) throws Exception {
    KeptSchedules october = readTooEarly(database, "hold");
    october.keep();
    assertThat(october.at("2026-11-05T09:00:01+01:00").keep()).extracting(DuePeriod::state).containsExactly("missed");
    assertThat(october.command("history", "kept").out())
        .contains("the data of 2026-10 are not complete", "was not made before its window ended");
    assertThat(mail.getReceivedMessages()).as("the pack is missed, and its owner is told").hasSize(1);
    assertThat(mail.getReceivedMessages()[0].getSubject()).contains("kept").doesNotContain("Review");
  }

  @Test
  void skipLeavesThePeriodOutForGood(Nordlicht.Database database) throws Exception {
    KeptSchedules october = readTooEarly(database, "skip");
    assertThat(october.keep()).extracting(DuePeriod::state).containsExactly("skipped");
    assertThat(october.command("history", "kept", "--format", "csv").out())
        .contains(",skipped,1,", "the data of 2026-10 are not complete");

    heals(october.at("2026-11-02T09:30:00+01:00"));
    assertThat(october.keep()).extracting(DuePeriod::state).containsExactly("skipped");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void bannerMakesThePackAndTheMailThatSayIt(Nordlicht.Database database) throws Exception {
    KeptSchedules october = readTooEarly(database, "banner");
    assertThat(october.keep()).extracting(DuePeriod::state).containsExactly("done");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(new String(october.pack("monthly", "2026-10").read("mail.txt"))).contains(TITLE);
  }

  /** Its tenants cannot be read on Monday, so that October's data are of the 31st at noon. */
  private KeptSchedules readTooEarly(Nordlicht.Database database, String incomplete) throws Exception {
    KeptSchedules early = KeptSchedules.in(folder, database, mail, NOON_OF_OCTOBER_31, "pack: monthly",
        "cadence: first business day of the month at 09:00", "window: 3 days", "incomplete: " + incomplete,
        "owner: ana@nordlicht.example");
    Files.writeString(folder.resolve("boardpack.yml"),
        Files.readString(folder.resolve("boardpack.yml")).replaceFirst("(?m)^mail:",
            "  boardpack: {kind: postgresql, embedded: metadata}\nmail:"));
    assertThat(early.command("refresh").err()).doesNotContain("FAILED");
    Files.move(folder.resolve("sql/sources/lager/tenants.sql"), folder.resolve("tenants.sql"));
    Files.writeString(folder.resolve("sql/sources/lager/tenants.sql"), "select * from moved_away\n");
    return early.at(MONDAY);
  }

  private void heals(KeptSchedules october) throws Exception {
    Files.delete(folder.resolve("sql/sources/lager/tenants.sql"));
    Files.move(folder.resolve("tenants.sql"), folder.resolve("sql/sources/lager/tenants.sql"));
  }
}
