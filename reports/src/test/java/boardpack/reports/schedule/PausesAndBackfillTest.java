package boardpack.reports.schedule;

import static boardpack.reports.schedule.Planned.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules that rest, and what is made up for afterwards. Planned is the first business day, 09:00 in New York. */
@ExtendWith(SharedMetadata.class)
class PausesAndBackfillTest {
  private static final String MONTHLY = "first business day of the month at 09:00";
  private static final Instant NOVEMBER_2 = Instant.parse("2026-11-02T14:00:00Z");

  @Test
  void whatComesDueInAPauseWaitsAndIsDoneOnResuming(MetadataDatabase database) {
    List<String> made = new ArrayList<>();
    Pauses pauses = new Pauses(database);
    assertThat(pauses.pause("resting", "olga", "audit week", NOVEMBER_2)).isTrue();
    assertThat(pauses.pause("resting", "olga", "again", NOVEMBER_2)).isFalse();
    wake(database, "resting", made, NOVEMBER_2);
    assertThat(made).isEmpty();
    assertThat(states(database, "resting")).containsExactly("2026-10 due ");
    assertThat(pauses.resume("resting", "olga", NOVEMBER_2.plusSeconds(60))).isTrue();
    wake(database, "resting", made, NOVEMBER_2.plusSeconds(70));
    assertThat(made).containsExactly("resting tn-aurora 2026-10");
    assertThat(new Audit(database).read(Instant.EPOCH, "", "", 1000).stream()
        .filter(line -> line.subject().equals("schedule resting")).map(line -> line.actor() + " " + line.action()))
        .containsExactly("olga pause", "olga resume");
  }

  @Test
  void whatAPauseKeptTooLongIsMissedAndBackfillMakesUpForItOnce(MetadataDatabase database) throws Exception {
    List<String> made = new ArrayList<>();
    new Pauses(database).pause("long", "olga", "", NOVEMBER_2);
    wake(database, "long", made, NOVEMBER_2);
    Instant later = NOVEMBER_2.plus(Duration.ofDays(4));
    wake(database, "long", made, later);
    assertThat(states(database, "long")).containsExactly("2026-10 missed its schedule paused until its window had ended");
    new Pauses(database).resume("long", "olga", later);

    Schedule schedule = Planned.schedule("long", MONTHLY);
    Backfill backfill = new Backfill(new DuePeriods(database), pack(made), "olga");
    List<Fire> owed = backfill.owed(schedule, List.of(AURORA), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-31"), later);
    assertThat(owed).extracting(Fire::period).as("October's own in November is known, December's is to come")
        .containsExactly("2026-09", "2026-10");
    for (Fire fire : owed) {
      assertThat(backfill.make(schedule, fire, later)).hasValueSatisfying(due -> assertThat(due.state()).isEqualTo("done"));
      assertThat(backfill.make(schedule, fire, later)).as("done is done").isEmpty();
    }
    assertThat(made).containsExactly("long tn-aurora 2026-09", "long tn-aurora 2026-10");
    wake(database, "long", made, later.plusSeconds(10));
    assertThat(made).as("the scheduler owes nothing more").hasSize(2);
    assertThat(new ScheduleHistory(database).newest("long", 10)).extracting(line -> line.period() + " " + line.state() + " " + line.note())
        .containsExactly("2026-09 done backfill: made", "2026-10 done backfill: made");
  }

  @Test
  void makingUpForTheLastPeriodLosesNoneBeforeIt(MetadataDatabase database) throws Exception {
    wake(database, "gap", new ArrayList<>(), NOVEMBER_2);
    Instant february = Instant.parse("2027-02-10T14:00:00Z");
    Schedule schedule = Planned.schedule("gap", MONTHLY);
    Backfill backfill = new Backfill(new DuePeriods(database), pack(new ArrayList<>()), "olga");
    for (Fire fire : backfill.owed(schedule, List.of(AURORA), LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-01"), february)) {
      backfill.make(schedule, fire, february);
    }
    wake(database, "gap", new ArrayList<>(), february);
    assertThat(new DuePeriods(database).of("gap")).extracting(due -> due.period() + " " + due.state())
        .containsExactly("2026-10 done", "2026-11 missed", "2026-12 missed", "2027-01 done");
  }

  @Test
  void aBackfillThatFailsSaysSoInTheHistoryAndMayBeTriedAgain(MetadataDatabase database) throws Exception {
    Schedule schedule = Planned.schedule("fill", MONTHLY);
    Backfill broken = new Backfill(new DuePeriods(database), (which, due) -> {
      throw new IllegalStateException("no source");
    }, "olga");
    Fire october = broken.owed(schedule, List.of(AURORA), LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-02"), NOVEMBER_2).get(0);
    assertThat(broken.make(schedule, october, NOVEMBER_2).orElseThrow().note()).isEqualTo("backfill: no source");
    assertThat(new ScheduleHistory(database).troubles(NOVEMBER_2.minusSeconds(86_400).atOffset(ZoneOffset.UTC), 1000))
        .anySatisfy(line -> assertThat(line.schedule() + " " + line.state()).isEqualTo("fill failed"));
    assertThat(new Backfill(new DuePeriods(database), pack(new ArrayList<>()), "olga").make(schedule, october, NOVEMBER_2))
        .hasValueSatisfying(due -> assertThat(due.state()).isEqualTo("done"));
  }

  private static DuePack pack(List<String> made) {
    return (which, due) -> {
      made.add(due.key());
      return new Done(Ending.DONE, "made");
    };
  }

  private static void wake(MetadataDatabase database, String name, List<String> made, Instant now) {
    new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database), List.of(Planned.schedule(name, MONTHLY)),
        () -> List.of(AURORA), pack(made), Clock.fixed(now, ZoneOffset.UTC), "test").wake();
  }

  private static List<String> states(MetadataDatabase database, String schedule) {
    return new DuePeriods(database).of(schedule).stream()
        .map(due -> due.period() + " " + due.state() + " " + due.note()).toList();
  }
}
