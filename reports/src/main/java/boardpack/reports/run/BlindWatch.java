package boardpack.reports.run;

import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;

/**
 * A watch, or a refresh, whose owner hears by mail as soon as it fails: once until it has gone well again, whatever
 * restarts in between.
 *
 * @param look what it does when it is due
 */
public record BlindWatch(DuePack look, ScheduleHistory history, Dispatch dispatch) implements DuePack {
  @Override
  public Done run(Schedule schedule, DuePeriod due) throws Exception {
    try {
      return look.run(schedule, due);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      // One mail a stretch of blindness, which the last look that went well tells from any other.
      String since = history.lastDone(schedule.name()).map(String::valueOf).orElse("never");
      dispatch.tellBlind(schedule, since, String.valueOf(e.getMessage()));
      throw e;
    }
  }
}
