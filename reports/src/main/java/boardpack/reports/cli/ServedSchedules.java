package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.alert.AlertWatch;
import boardpack.reports.run.BlindWatch;
import boardpack.reports.run.EditionOutcome;
import boardpack.reports.run.Refreshed;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.schedule.Cadence;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code serve} does when a schedule is due, and whom it tells where that fails. */
record ServedSchedules(Workspace workspace, Runner runner) implements DuePack {
  private static final Set<String> NOT_THERE = Set.of("refused", "unknown", "deferred");

  /** What looks for alerts. */
  static DuePack watch(Workspace opened, AlertWatch alerts) {
    return (schedule, due) -> new Done(Ending.DONE,
        alerts.look(((Schedule.Task.Watch) schedule.task()).refreshClass(), opened.clock().instant()).toString());
  }

  /** The same work, whose owner hears where it fails. */
  DuePack toldWhereBlind(DuePack work) {
    return new BlindWatch(work, new ScheduleHistory(runner.metadata()), runner.dispatch());
  }

  @Override
  public Done run(Schedule schedule, DuePeriod due) throws Exception {
    if (!(schedule.task() instanceof Schedule.Task.MakePack)) {
      return toldWhereBlind((which, period) -> refresh(which, (Schedule.Task.Refresh) which.task())).run(schedule, due);
    }
    return waits(schedule, runner.run(request(schedule, due)));
  }

  @Override
  public void failed(Schedule schedule, DuePeriod due, Exception reason) {
    if (schedule.task() instanceof Schedule.Task.MakePack) {
      runner.dispatch().tell(schedule.sending(), due.key(), String.valueOf(reason.getMessage()));
    }
  }

  @Override
  public void asleep(Schedule schedule, Exception reason) {
    runner.dispatch().tellAsleep(schedule, String.valueOf(reason.getMessage()));
  }

  @Override
  public void missed(Schedule schedule, List<DuePeriod> periods) {
    runner.dispatch().tellMissed(schedule, periods);
  }

  private Done refresh(Schedule schedule, Schedule.Task.Refresh what) throws Exception {
    Optional<Refreshed> refreshed = what.only().isPresent()
        ? runner.refreshUnlessElsewhere(what.only().get()) : runner.refreshUnlessElsewhere();
    if (refreshed.isEmpty()) {
      // What comes round in minutes needs no second try.
      return new Done(schedule.cadence() instanceof Cadence.Interval ? Ending.SKIPPED : Ending.HELD, "another command refreshes");
    }
    refreshed.get().trouble().ifPresent(fault -> {
      throw fault;
    });
    return new Done(Ending.DONE, refreshed.get().editions().size() + " marts are up to date");
  }

  private RunRequest request(Schedule schedule, DuePeriod due) {
    return RunRequest.of(schedule, due, Period.parse(due.period(), workspace.company().fiscalYearStart()), true,
        "schedule " + schedule.name());
  }

  /** As {@link #made}, where the data are complete or the schedule does not mind. */
  static Done waits(Schedule schedule, RunSummary summary) {
    Optional<String> wanting = summary.editions().stream().filter(EditionOutcome.Incomplete.class::isInstance)
        .map(outcome -> ((EditionOutcome.Incomplete) outcome).reason()).findFirst();
    return wanting.map(reason ->
        new Done(schedule.incomplete() == Schedule.Incomplete.SKIP ? Ending.SKIPPED : Ending.HELD, reason))
        .orElseGet(() -> made(summary));
  }

  /** @throws Fault where a pack failed, or mail did not go */
  static Done made(RunSummary summary) {
    summary.mailFault().ifPresent(fault -> {
      throw fault;
    });
    for (EditionOutcome outcome : summary.editions()) {
      if (outcome instanceof EditionOutcome.Failed failed) {
        throw failed.reason() instanceof Fault fault ? fault : new IllegalStateException(failed.reason());
      }
    }
    List<String> packs = summary.editions().stream()
        .flatMap(outcome -> outcome.sealedPacks().stream()).map(sealed -> sealed.manifest().key().path()).toList();
    List<String> notes = new ArrayList<>(List.of(String.join(" ", packs)));
    summary.mail().stream().filter(sent -> sent.recipient().isEmpty())
        .forEach(sent -> notes.add(sent.pack() + " " + sent.outcome() + ": " + sent.serverWords()));
    summary.mail().stream().filter(sent -> NOT_THERE.contains(sent.outcome()))
        .collect(Collectors.groupingBy(RunSummary.Sent::outcome, TreeMap::new, Collectors.counting()))
        .forEach((outcome, count) -> notes.add(count + " " + outcome + ", see 'boardpack deliveries'"));
    return new Done(Ending.DONE, String.join("; ", notes));
  }
}
