package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run went.
 *
 * @param editions one a tenant, the platform last
 * @param sourceFaults of sources that could not be read beside others that were: their inputs keep what landed before
 * @param martFaults of marts that could not be built of those that nobody asked for: a run of one tenant, whose platform has none
 * @param mail what became of each message; empty where nothing was to be sent
 * @param mailFault why no message could be sent; the packs are sealed all the same, and the next run sends them
 * @param peakBytes the most memory the program held
 */
public record RunSummary(
    List<EditionOutcome> editions, List<Fault> sourceFaults, Map<TenantId, Throwable> martFaults, List<Sent> mail, Optional<Fault> mailFault,
    List<StationTotal> stations, Duration took, long peakBytes) {

  /**
   * @param recipient empty where the pack was not sent to anybody
   * @param outcome {@code accepted}, {@code refused}, {@code deferred}, {@code unknown}, or one of the words below
   */
  public record Sent(String pack, String recipient, String outcome, String serverWords) {
    /** An earlier run sent it; nothing was sent now. */
    public static final String BEFORE = "sent before";
    /** It waits for a person. */
    public static final String HELD = "held";
    /** A person has kept it. */
    public static final String REJECTED = "rejected";
    /** Its schedule sends only where there is something to say, and there was not. */
    public static final String NOT_NOW = "not sent";

    /** Whether a reader has not got it, or may not have, and nothing happens by itself. */
    boolean isLost() {
      return outcome.equals("refused") || outcome.equals("unknown");
    }
  }

  /** 0 where all is done; else the exit code of the fault that stopped the mail, or 1. */
  public int exitCode() {
    return mailFault.map(fault -> fault.kind().exitCode()).orElse(failed() ? 1 : 0);
  }

  private boolean failed() {
    return !sourceFaults.isEmpty() || !martFaults.isEmpty()
        || editions.stream().anyMatch(EditionOutcome.Failed.class::isInstance)
        || mail.stream().anyMatch(Sent::isLost);
  }
}
