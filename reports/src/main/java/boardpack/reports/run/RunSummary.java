package boardpack.reports.run;

import java.time.Duration;
import java.util.List;

/**
 * How a run went.
 *
 * @param editions one a tenant, the platform last
 * @param mail what became of each message; empty where nothing was to be sent
 * @param peakBytes the most memory the program held
 */
public record RunSummary(
    List<EditionOutcome> editions, List<Sent> mail, List<StationTotal> stations, Duration took, long peakBytes) {

  /** @param outcome {@code accepted}, {@code refused}, {@code deferred}, {@code unknown}, or {@code before} */
  public record Sent(String pack, String recipient, String outcome, String serverWords) {}

  public boolean failed() {
    return editions.stream().anyMatch(EditionOutcome.Failed.class::isInstance)
        || mail.stream().anyMatch(sent -> sent.outcome().equals("refused") || sent.outcome().equals("unknown"));
  }
}
