package boardpack.pipeline.progress;

import java.time.Duration;

/** Where the stations of a run say what they have done, so that a person can watch and a run can keep its figures. */
public interface Progress {
  /** The stations in the order of the flow. */
  enum Station {
    EXTRACT,
    LAND,
    COMPACT,
    ALLOCATE,
    MARTS,
    KPIS,
    CHECKS,
    RENDER,
    SEAL,
    SEND
  }

  /**
   * A station has finished a piece of work.
   *
   * @param subject what it was about: an input, a tenant, a document
   * @param rows rows, figures, pages or messages: whatever the station counts; 0 where nothing was new
   */
  void done(Station station, String subject, long rows, Duration took);

  /** Says nothing to nobody; for tests and for commands that only read. */
  static Progress silent() {
    return (station, subject, rows, took) -> {};
  }
}
