package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import boardpack.reports.schedule.OwedByHand.Owed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten years in five zones, whose clocks jump by an hour, by half of one, twice a year or round Ramadan. Programs wake at
 * random moments, sleep for days, are killed while they work and see their clock set back; each period is made once,
 * within its window, or is reported as missed. The days on which clocks change are walked closely, the rest in strides;
 * a build walks one spring, the proof all ten years.
 */
@ExtendWith(SharedMetadata.class)
class TenYearsTest {
  private static final boolean PROOF = Boolean.getBoolean("boardpack.proof");
  private static final Instant FROM = Instant.parse(PROOF ? "2026-01-05T00:00:00Z" : "2026-03-06T00:00:00Z");
  private static final Instant TO = Instant.parse(PROOF ? "2036-01-05T00:00:00Z" : "2026-04-06T12:00:00Z");
  private static final Duration CLOSE = Duration.ofHours(15);
  private static final List<ScheduledTenant> TENANTS = Stream.of("America/New_York", "Europe/Amsterdam",
      "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Chatham")
      .map(zone -> new ScheduledTenant(new TenantId("tn-" + zone.replaceAll(".*/", "").toLowerCase(Locale.ROOT).replace('_', '-')),
          ZoneId.of(zone))).toList();

  @TempDir private Path folder;

  @Test
  void eachPeriodFiresOnceInTenYearsAtTheHourThatTheWallShows() {
    Instant from = Instant.parse("2026-01-05T00:00:00Z");
    Instant to = Instant.parse("2036-01-05T00:00:00Z");
    Random random = new Random(22);
    for (Schedule schedule : OwedByHand.schedules(folder, "")) {
      for (ScheduledTenant tenant : TENANTS) {
        List<String> owed = OwedByHand.owed(schedule, schedule.name(), tenant, from, to).stream()
            .map(one -> one.key() + " " + one.fireAt()).toList();
        assertThat(fires(schedule, tenant, from, to)).isEqualTo(owed).doesNotHaveDuplicates();
        for (int restart = 0; restart < 5; restart++) {
          Instant moment = from.plusSeconds(random.nextInt((int) Duration.between(from, to).toSeconds()));
          assertThat(fires(schedule, tenant, moment, to)).as("asked at %s", moment)
              .isEqualTo(owed.stream().filter(one -> !Instant.parse(one.split(" ")[3]).isBefore(moment)).toList());
        }
      }
    }
  }

  private static List<String> fires(Schedule schedule, ScheduledTenant tenant, Instant from, Instant to) {
    return Fires.from(schedule, tenant, from).takeWhile(fire -> !fire.fireAt().toInstant().isAfter(to))
        .map(fire -> fire.schedule() + " " + fire.tenant() + " " + fire.period() + " " + fire.fireAt().toInstant()).toList();
  }

  /** What one wake-up did. */
  private record Wake(Instant at, Set<String> made, boolean killed) {}

  /** Not an exception: nothing in the program lives to see it, as with kill -9. */
  private static final class Killed extends Error {}

  @Test
  void howeverProgramsWakeSleepDieAndSetTheirClocksEachPeriodIsMadeOnceOrReportedAsMissed(MetadataDatabase database) {
    List<Schedule> schedules = OwedByHand.schedules(folder, "walk-");
    long seed = 7;
    Random random = new Random(seed);
    List<Wake> wakes = new ArrayList<>();
    for (Instant now = FROM; now.isBefore(TO); now = later(now, random)) {
      wakes.add(wake(database, schedules, now, random.nextInt(12) == 0 ? random.nextInt(4) : Integer.MAX_VALUE));
    }
    wakes.add(wake(database, schedules, TO, Integer.MAX_VALUE));

    Map<String, String> expected = new TreeMap<>();
    for (Schedule schedule : schedules) {
      for (ScheduledTenant tenant : TENANTS) {
        // Seen for the first time at the first wake-up, it owes what is within its window, and from then on everything.
        List<Owed> all =
            OwedByHand.owed(schedule, schedule.name().replace("walk-", ""), tenant, FROM.minus(schedule.window()), TO);
        all.forEach(owed -> expected.put(owed.key(), owed.fireAt() + " " + state(owed, wakes)));
      }
    }
    Map<String, String> ledger = new TreeMap<>();
    schedules.forEach(schedule -> new DuePeriods(database).of(schedule.name())
        .forEach(due -> ledger.put(due.key(), due.fireAt() + " " + due.state())));
    assertThat(difference(ledger, expected)).as("too much in the ledger, seed %d", seed).isEmpty();
    assertThat(difference(expected, ledger)).as("wanting in the ledger, seed %d", seed).isEmpty();
    assertThat(wakes.stream().flatMap(wake -> wake.made().stream()).toList()).as("seed %d", seed)
        .doesNotHaveDuplicates().hasSizeGreaterThan(100);
    assertThat(ledger.values()).anyMatch(state -> state.endsWith("missed"));
    assertThat(wakes).anyMatch(Wake::killed);
  }

  /** Once a wake-up at the most, however many moments went by; never the same moment, and none that is to come. */
  @Test
  void whatGoesByTheClockIsDoneOnceForAllTheMomentsThatWentBy(MetadataDatabase database) {
    List<Schedule> shipped = Schedules.read(TestWorkspace.in(folder)).stream()
        .filter(schedule -> schedule.cadence() instanceof Cadence.Interval).map(TenYearsTest::clocked).toList();
    ScheduledTenant platform = new ScheduledTenant(TenantId.PLATFORM, ZoneId.of("Africa/Casablanca"));
    Random random = new Random(7);
    Map<String, Long> newest = new TreeMap<>();
    List<String> expected = new ArrayList<>();
    List<String> made = new ArrayList<>();
    Instant now = FROM;
    for (int wake = 0; wake < (PROOF ? 2_000 : 30); wake++) {
      for (Schedule schedule : shipped) {
        long step = ((Cadence.Interval) schedule.cadence()).every().toSeconds();
        long moment = now.getEpochSecond() / step * step;
        if (moment > newest.getOrDefault(schedule.name(), 0L)) {
          newest.put(schedule.name(), moment);
          expected.add(schedule.name() + " " + Instant.ofEpochSecond(moment));
        }
      }
      new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database), shipped, () -> List.of(platform), (schedule, due) -> {
        made.add(schedule.name() + " " + due.fireAt());
        return new Done(Ending.DONE, "");
      }, Clock.fixed(now, ZoneOffset.UTC), "walker").wake();
      now = now.plusSeconds(random.nextInt(10) == 0 ? -random.nextInt(600) : random.nextInt(1_500));
    }
    assertThat(shipped).hasSize(8);
    assertThat(made).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
  }

  private static Schedule clocked(Schedule shipped) {
    return new Schedule("clock-" + shipped.name(), shipped.task(), shipped.audience(), shipped.cadence(), shipped.zone(),
        shipped.calendar(), shipped.shift(), shipped.dataCut(), shipped.window(), shipped.incomplete(), shipped.sending());
  }

  private static List<String> difference(Map<String, String> one, Map<String, String> other) {
    return one.entrySet().stream().filter(line -> !line.getValue().equals(other.get(line.getKey())))
        .map(Object::toString).toList();
  }

  private static Wake wake(MetadataDatabase database, List<Schedule> schedules, Instant now, int killedAfter) {
    Set<String> made = new HashSet<>();
    DuePack pack = (schedule, due) -> {
      assertThat(due.fireAt()).as(due.key()).isBeforeOrEqualTo(now);
      if (made.size() == killedAfter) {
        throw new Killed();
      }
      assertThat(made.add(due.key())).as("%s twice at %s", due.key(), now).isTrue();
      return new Done(Ending.DONE, "");
    };
    try {
      new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database), schedules, () -> TENANTS, pack,
          Clock.fixed(now, ZoneOffset.UTC), "walker").wake();
      return new Wake(now, made, false);
    } catch (Killed e) {
      return new Wake(now, made, true);
    }
  }

  private static String state(Owed owed, List<Wake> wakes) {
    for (Wake wake : wakes) {
      if (wake.at().isBefore(owed.fireAt())) {
        continue;
      }
      if (wake.at().isAfter(owed.giveUpAt())) {
        return "missed";
      }
      if (wake.made().contains(owed.key())) {
        return "done";
      }
      if (!wake.killed()) {
        return "not made though a program woke at " + wake.at();
      }
    }
    return "still to come";
  }

  private static Instant later(Instant now, Random random) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return now.minusSeconds(random.nextInt(3 * 3600));
    }
    if (nearAChange(now)) {
      return now.plusSeconds(kind < 6 ? random.nextInt(3600) : random.nextInt(12 * 3600));
    }
    Instant stride = now.plusSeconds(6 * 3600 + random.nextInt(3 * 86_400));
    return Stream.iterate(now, hour -> hour.isBefore(stride), hour -> hour.plus(Duration.ofHours(1)))
        .filter(TenYearsTest::nearAChange).findFirst().orElse(stride);
  }

  private static boolean nearAChange(Instant now) {
    return TENANTS.stream().map(tenant -> tenant.zone().getRules().nextTransition(now.minus(CLOSE)))
        .anyMatch(change -> change != null && change.getInstant().isBefore(now.plus(CLOSE)));
  }
}
