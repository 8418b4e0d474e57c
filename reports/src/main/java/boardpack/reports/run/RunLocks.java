package boardpack.reports.run;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Who holds the lock of a run does it; there is one lock a run over all programs on one metadata database. */
interface RunLocks {

  /** Does {@code work} while holding the lock of {@code run}; empty, and nothing done, where somebody else holds it. */
  <T> Optional<T> holding(String run, Callable<T> work) throws Exception;
}
