package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.run.EditionOutcome;
import boardpack.reports.run.RunSummary;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schedule makes of a run whose data were not complete. */
class ServedSchedulesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"HOLD, HELD", "SKIP, SKIPPED"})
  void dataThatAreNotCompleteHoldThePeriodOrSkipItAsTheScheduleSays(Schedule.Incomplete says, Ending ends) {
    EditionOutcome waits = new EditionOutcome.Incomplete(TenantId.PLATFORM, "events are of October 30");
    assertThat(ServedSchedules.waits(monthly(says), summary(waits))).isEqualTo(new Done(ends, "events are of October 30"));
  }

  @Test
  void completeDataAreDone() {
    EditionOutcome made = new EditionOutcome.Unchanged(TenantId.PLATFORM, List.of());
    assertThat(ServedSchedules.waits(monthly(Schedule.Incomplete.HOLD), summary(made)).ending()).isEqualTo(Ending.DONE);
  }

  private Schedule monthly(Schedule.Incomplete says) {
    Schedule shipped = Schedules.read(TestWorkspace.in(folder)).stream().filter(one -> one.name().equals("monthly")).findFirst()
        .orElseThrow();
    assertThat(shipped.incomplete()).isEqualTo(Schedule.Incomplete.HOLD);
    return new Schedule(shipped.name(), shipped.task(), shipped.audience(), shipped.cadence(), shipped.zone(), shipped.calendar(),
        shipped.shift(), shipped.dataCut(), shipped.window(), says, shipped.sending());
  }

  private static RunSummary summary(EditionOutcome outcome) {
    return new RunSummary(List.of(outcome), List.of(), Map.of(), List.of(), Optional.empty(), List.of(), Duration.ZERO, 0);
  }
}
