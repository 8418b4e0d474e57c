package boardpack.reports.schedule;

import java.util.List;

/** What a schedule calls when a period is due; it makes the pack, or refreshes the data. */
@FunctionalInterface
public interface DuePack {
  /**
   * Called by one scheduler at a time for one due period. It may be called again for the same one, after a failure or a
   * kill, and must then take up where it stopped.
   *
   * @throws Exception where it failed; it is tried again until the schedule's window ends
   */
  Done run(Schedule schedule, DuePeriod due) throws Exception;

  /** Called for a period that failed, and not because the program stops, so that its owner hears of it. */
  default void failed(Schedule schedule, DuePeriod due, Exception reason) {}

  /**
   * Called once for what a schedule of packs has missed, so that its owner hears of it.
   *
   * @param periods at least one, oldest first
   */
  default void missed(Schedule schedule, List<DuePeriod> periods) {}

  /** Called for one schedule of each owner where a wake-up fails before anything that is due could be looked at. */
  default void asleep(Schedule schedule, Exception reason) {}

  /**
   * How it ended.
   *
   * @param note for people: where the pack stands, or what it waits for
   */
  record Done(Ending ending, String note) {}

  /** How it can end without failing. */
  enum Ending {
    /** Made and sent, or as far as it should go. */
    DONE,
    /** The data are not complete and the schedule says hold: asked again until the window ends. */
    HELD,
    /** The data are not complete and the schedule says skip. */
    SKIPPED
  }
}
