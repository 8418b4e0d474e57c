package boardpack.reports.schedule;

import static boardpack.reports.schedule.Planned.AURORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMetadata.class)
class DuePeriodsTest {
  private static final Instant NINE = Instant.parse("2026-11-02T14:00:00Z");
  private static final ScheduledTenant PLATFORM =
      new ScheduledTenant(TenantId.PLATFORM, ZoneId.of("America/New_York"));

  @Test
  void aPeriodIsOwedOnceHoweverOftenTheQuestionIsAsked(MetadataDatabase database) {
    Schedule monthly = Planned.schedule("once", "first business day of the month at 09:00");
    DuePeriods ledger = new DuePeriods(database);
    ledger.owe(monthly, List.of(PLATFORM, AURORA), NINE.minusSeconds(1));
    assertThat(ledger.of("once")).isEmpty();
    for (int i = 0; i < 3; i++) {
      ledger.owe(monthly, List.of(PLATFORM, AURORA), NINE.plusSeconds(i));
    }
    assertThat(ledger.of("once")).extracting(DuePeriod::key)
        .containsExactly("once platform 2026-10", "once tn-aurora 2026-10");
  }

  @Test
  void whatIsFoundLateIsCaughtUpWithinTheWindowAndElseRecordedAsMissed(MetadataDatabase database) {
    Schedule monthly = Planned.schedule("late", "first business day of the month at 09:00");
    DuePeriods ledger = new DuePeriods(database);
    ledger.owe(monthly, List.of(AURORA), NINE);
    Instant february = Instant.parse("2027-02-02T14:00:00Z");
    ledger.owe(monthly, List.of(AURORA), february);
    assertThat(ledger.of("late")).extracting(due -> due.period() + " " + due.state())
        .containsExactly("2026-10 due", "2026-11 missed", "2026-12 missed", "2027-01 due");
  }

  @Test
  void aScheduleCountsFromWhenItWasFirstSeenSoItsVeryFirstPeriodIsMissedToo(MetadataDatabase database) {
    Schedule monthly = Planned.schedule("first", "first business day of the month at 09:00");
    DuePeriods ledger = new DuePeriods(database);
    ledger.owe(monthly, List.of(AURORA), NINE.minus(Duration.ofDays(10)));
    assertThat(ledger.of("first")).isEmpty();
    ledger.owe(monthly, List.of(AURORA), NINE.plus(Duration.ofDays(10)));
    assertThat(ledger.of("first")).extracting(due -> due.period() + " " + due.state()).containsExactly("2026-10 missed");
  }

  @Test
  void ofWhatWasMissedAScheduleOfPacksTellsOnce(MetadataDatabase database) {
    Schedule monthly = Planned.schedule("told", "first business day of the month at 09:00");
    List<String> told = new ArrayList<>();
    DuePack tells = new DuePack() {
      @Override
      public Done run(Schedule schedule, DuePeriod due) {
        return new Done(Ending.DONE, "");
      }

      @Override
      public void missed(Schedule schedule, List<DuePeriod> periods) {
        told.add(String.join(", ", periods.stream().map(DuePeriod::key).toList()));
      }
    };
    wake(database, monthly, tells, NINE);
    wake(database, monthly, tells, NINE.plus(Duration.ofDays(60)));
    wake(database, monthly, tells, NINE.plus(Duration.ofDays(61)));
    assertThat(told).containsExactly("told platform 2026-11, told tn-aurora 2026-11");
  }

  @Test
  void whatGoesByTheClockIsMadeUpForOnce(MetadataDatabase database) {
    Schedule refresh = Planned.schedule("clock", "every 5 minutes");
    DuePeriods ledger = new DuePeriods(database);
    ledger.owe(refresh, List.of(PLATFORM), NINE);
    ledger.owe(refresh, List.of(PLATFORM), NINE.plus(Duration.ofHours(7)));
    assertThat(ledger.of("clock")).extracting(DuePeriod::period)
        .containsExactly("2026-11-02T14:00Z", "2026-11-02T21:00Z");
  }

  /** However long it has been blind: what was seen last is not told twice. */
  @Test
  void ofLooksThatWentWellTheNewestStaysAndThoseOfTheLastHour(MetadataDatabase database) {
    Schedule watch = Planned.watch("watch", "every 30 minutes");
    DuePeriods ledger = new DuePeriods(database);
    for (int half = 0; half < 3; half++) {
      look(ledger, watch, NINE.plus(Duration.ofMinutes(30L * half)), "done");
    }
    look(ledger, watch, NINE.plus(Duration.ofMinutes(90)), "failed");
    assertThat(ledger.of("watch")).extracting(due -> due.period() + " " + due.state()).containsExactly(
        "2026-11-02T14:30Z done", "2026-11-02T15:00Z done", "2026-11-02T15:30Z failed");
    look(ledger, watch, NINE.plus(Duration.ofHours(9)), "failed");
    assertThat(ledger.of("watch")).extracting(due -> due.period() + " " + due.state()).containsExactly(
        "2026-11-02T15:00Z done", "2026-11-02T15:30Z failed", "2026-11-02T23:00Z failed");
  }

  private static void look(DuePeriods ledger, Schedule watch, Instant at, String state) {
    ledger.owe(watch, List.of(PLATFORM), at);
    DuePeriod due = ledger.of("watch").get(ledger.of("watch").size() - 1);
    try (Claim claim = ledger.claim(due, "test", at).orElseThrow()) {
      ledger.end(claim.due(), state, "", at, at);
    }
  }

  @Test
  void thoseDueAtOneMomentGoShortestPeriodFirst(MetadataDatabase database) {
    DuePeriods ledger = new DuePeriods(database);
    Instant monday = Instant.parse("2031-09-01T13:00:00Z");
    for (String name : List.of("a-monthly", "b-weekly", "c-daily", "d-refresh")) {
      ledger.owe(Planned.schedule(name, switch (name) {
        case "a-monthly" -> "first business day of the month at 09:00";
        case "b-weekly" -> "every Monday at 09:00";
        case "c-daily" -> "cron: 0 0 9 * * MON, daily";
        default -> "every 60 minutes";
      }), List.of(PLATFORM), monday);
    }
    assertThat(ledger.due(monday)).filteredOn(due -> due.fireAt().equals(monday)).extracting(DuePeriod::schedule)
        .containsExactly("d-refresh", "c-daily", "b-weekly", "a-monthly");
  }

  @Test
  void twoSchedulersAtOnceNeverRunTheSamePeriodTwice(MetadataDatabase database) throws Exception {
    Schedule daily = Planned.schedule("two", "first business day of the month at 09:00");
    List<ScheduledTenant> tenants = IntStream.range(0, 25)
        .mapToObj(i -> new ScheduledTenant(new TenantId("tn-" + i), ZoneId.of("America/New_York"))).toList();
    Queue<String> runs = new ConcurrentLinkedQueue<>();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Void>> both = IntStream.range(0, 2).mapToObj(i -> threads.submit(() -> {
        DueWork work = new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database), List.of(daily), () -> tenants, (schedule, due) -> {
          runs.add(due.key());
          return new Done(Ending.DONE, "");
        }, Clock.fixed(NINE, ZoneOffset.UTC), "scheduler " + i);
        together.await();
        work.wake();
        return (Void) null;
      })).toList();
      for (Future<Void> each : both) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(runs).hasSize(25).doesNotHaveDuplicates();
    assertThat(new DuePeriods(database).of("two")).extracting(DuePeriod::state).containsOnly("done");
  }

  @Test
  void aKilledSchedulersPeriodIsDueAgainAndALivingOnesIsLeftAlone(MetadataDatabase database) {
    DuePeriods ledger = new DuePeriods(database);
    DuePeriod due = owed(ledger, "killed");
    Claim claim = ledger.claim(due, "first", NINE).orElseThrow();
    assertThat(ledger.claim(due, "second", NINE)).isEmpty();
    ledger.recover();
    assertThat(ledger.of("killed")).extracting(DuePeriod::state).containsExactly("running");
    claim.close();
    ledger.recover();
    assertThat(ledger.of("killed")).extracting(DuePeriod::state).containsExactly("due");
    ledger.claim(ledger.of("killed").get(0), "second", NINE).orElseThrow().close();
  }

  @Test
  void killedWhileItWritesDownDaysThatMeetOnOneMondayItLosesNone(MetadataDatabase database) {
    LocalDate monday = LocalDate.parse("2026-11-09");
    AtomicInteger asked = new AtomicInteger();
    Set<LocalDate> dies = new HashSet<>() {
      @Override
      public boolean contains(Object day) {
        if (day.equals(monday) && asked.incrementAndGet() == 4) {
          throw new Error("killed");
        }
        return false;
      }
    };
    Schedule plan = Planned.schedule("meet", "every day at 09:00", Schedule.Shift.FORWARD);
    Schedule daily = new Schedule(plan.name(), plan.task(), plan.audience(), plan.cadence(), plan.zone(),
        new BusinessCalendar("dies", 2000, 2100, dies), plan.shift(), plan.dataCut(),
        plan.window(), plan.incomplete(), plan.sending());
    DuePeriods ledger = new DuePeriods(database);
    Instant nine = Instant.parse("2026-11-09T14:00:00Z");
    ledger.owe(daily, List.of(AURORA), nine.minusSeconds(60));
    assertThatThrownBy(() -> ledger.owe(daily, List.of(AURORA), nine)).hasMessage("killed");
    assertThat(ledger.of("meet")).extracting(DuePeriod::period).endsWith("2026-11-06", "2026-11-07");
    ledger.owe(daily, List.of(AURORA), nine.plusSeconds(60));
    assertThat(ledger.of("meet")).extracting(DuePeriod::period).endsWith("2026-11-06", "2026-11-07", "2026-11-08");
  }

  @Test
  void whatAnotherHasTriedSinceTheListWasReadWaitsForItsPause(MetadataDatabase database) {
    DuePeriods ledger = new DuePeriods(database);
    DuePeriod read = owed(ledger, "stale");
    try (Claim other = ledger.claim(read, "first", NINE).orElseThrow()) {
      other.failed(new IllegalStateException("no data"), NINE);
    }
    assertThat(ledger.claim(read, "second", NINE)).isEmpty();
    assertThat(ledger.due(NINE.plusSeconds(120))).filteredOn(due -> due.schedule().equals("stale"))
        .singleElement().satisfies(due -> ledger.claim(due, "second", NINE.plusSeconds(120)).orElseThrow().close());
  }

  @Test
  void whatAKilledSchedulerWasLateWithIsMissedAndNotMadeAfterItsWindow(MetadataDatabase database) {
    DuePeriods ledger = new DuePeriods(database);
    ledger.claim(owed(ledger, "too-late"), "killed", NINE).orElseThrow().close();
    wake(database, Planned.schedule("too-late", "first business day of the month at 09:00"), (which, due) -> {
      throw new IllegalStateException("made after all");
    }, NINE.plus(Duration.ofDays(3)).plusSeconds(1));
    assertThat(ledger.of("too-late")).filteredOn(due -> !due.tenant().isPlatform())
        .extracting(due -> due.state() + ": " + due.note())
        .containsExactly("missed: its scheduler ended while it ran; was not made before its window ended");
  }

  @Test
  void aFailureIsTriedAgainUntilTheWindowEndsAndKeepsNoOtherFromItsTurn(MetadataDatabase database) {
    Schedule schedule = Planned.schedule("failing", "first business day of the month at 09:00");
    DuePeriods ledger = new DuePeriods(database);
    DuePack failsForThePlatform = (which, due) -> {
      if (due.tenant().isPlatform()) {
        throw new IllegalStateException("no data");
      }
      return new Done(Ending.DONE, "made");
    };
    wake(database, schedule, failsForThePlatform, NINE);
    wake(database, schedule, failsForThePlatform, NINE.plusSeconds(119));
    assertThat(ledger.of("failing")).extracting(due -> due.tenant() + " " + due.state() + " " + due.attempts())
        .containsExactly("platform due 1", "tn-aurora done 1");
    wake(database, schedule, failsForThePlatform, NINE.plusSeconds(120));
    wake(database, schedule, failsForThePlatform, NINE.plus(Duration.ofDays(3)));
    assertThat(ledger.of("failing").get(0)).satisfies(due -> {
      assertThat(due.state()).isEqualTo("failed");
      assertThat(due.attempts()).isEqualTo(3);
      assertThat(due.note()).isEqualTo("no data");
    });
  }

  /** A renderer or a database that is interrupted throws what it likes. */
  @Test
  void whatFailsBecauseTheProgramStopsIsNoFailureAndIsTakenUpByTheNext(MetadataDatabase database) {
    DuePeriods ledger = new DuePeriods(database);
    AtomicReference<DueWork> stopped = new AtomicReference<>();
    List<String> told = new ArrayList<>();
    DuePack fails = new DuePack() {
      @Override
      public Done run(Schedule schedule, DuePeriod due) {
        stopped.get().stop();
        throw new IllegalStateException("the page was interrupted");
      }

      @Override
      public void failed(Schedule schedule, DuePeriod due, Exception reason) {
        told.add(due.key());
      }
    };
    stopped.set(new DueWork(ledger, new MissedPeriods(database), new Pauses(database),
        List.of(Planned.schedule("stopping", "first business day of the month at 09:00")), () -> List.of(AURORA), fails,
        Clock.fixed(NINE, ZoneOffset.UTC), "test"));
    stopped.get().wake();
    assertThat(told).isEmpty();
    assertThat(ledger.of("stopping")).extracting(DuePeriod::state).containsExactly("running");
    ledger.recover();
    assertThat(ledger.due(NINE)).extracting(DuePeriod::schedule).contains("stopping");
  }

  @Test
  void whatIsHeldIsAskedAgainAndInTheEndMissed(MetadataDatabase database) {
    Schedule schedule = Planned.schedule("held", "first business day of the month at 09:00");
    DuePeriods ledger = new DuePeriods(database);
    DuePack held = (which, due) -> new Done(Ending.HELD, "payments are two days old");
    wake(database, schedule, held, NINE);
    assertThat(ledger.of("held").get(0)).satisfies(due -> {
      assertThat(due.state()).isEqualTo("due");
      assertThat(due.note()).isEqualTo("payments are two days old");
    });
    wake(database, schedule, held, NINE.plus(Duration.ofDays(3)));
    assertThat(ledger.of("held").get(0).state()).isEqualTo("missed");
  }

  private static void wake(MetadataDatabase database, Schedule schedule, DuePack pack, Instant now) {
    new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database), List.of(schedule), () -> List.of(PLATFORM, AURORA), pack, Clock.fixed(now, ZoneOffset.UTC),
        "test").wake();
  }

  private static DuePeriod owed(DuePeriods ledger, String name) {
    ledger.owe(Planned.schedule(name, "first business day of the month at 09:00"), List.of(AURORA), NINE);
    return ledger.of(name).get(0);
  }
}
