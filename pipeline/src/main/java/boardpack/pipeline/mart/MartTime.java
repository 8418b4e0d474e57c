package boardpack.pipeline.mart;

/** How the rows of a mart meet a period. Columns are named as the views of an edition show them. */
public sealed interface MartTime {
  /** Things happen: a row counts where its {@code day} lies in the period. */
  record Flow(String day) implements MartTime {}

  /**
   * Things stand: a row counts where it holds at the end of the period's last day, {@code from <= last_day and (to is
   * null or to > last_day)}.
   */
  record Stock(String from, String to) implements MartTime {}
}
