package boardpack.pipeline.alert;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of {@code sql/alerts}.
 *
 * @param file "sql/alerts/bounce_rate.yml", for messages
 * @param category {@code revenue_risk}, {@code deliverability}, {@code cost_anomaly}, {@code system_health} or
 *     {@code compliance}
 * @param words by language
 * @param reads the inputs it reads, by name, and how much of each
 * @param sql the SELECT beside it
 * @param unit of its values
 * @param label what its values are: the weakest of the columns they are made of
 */
public record AlertRule(
    String id, String file, String category, RefreshClass refreshClass, Map<String, Words> words, Map<String, Newest> reads,
    String sql, Unit unit, Label label, Grading grading, Telling telling, Resolving resolving, List<RuleCase> cases) {

  /** What it is called, what it means for the company, and what should be done. */
  public record Words(String title, String impact, String action) {}

  /**
   * How much of an input is read.
   *
   * @param bound the newest rows only, by this column; empty where an input is small enough to be read whole
   * @param optional whether the rule works without it, on an empty table
   */
  public record Newest(Optional<Bound> bound, boolean optional) {}

  /** @param column rows without a value in it are always read */
  public record Bound(String column, Duration last) {}

  /**
   * Who hears of it.
   *
   * @param owner the role that has to act
   * @param roles those that are told, where the tenant is in their scope
   * @param escalation to whom it goes where nobody acknowledges it while it is critical
   * @param repeatsAfter how long the same alert is told once only
   */
  public record Telling(String owner, List<String> roles, Optional<Escalation> escalation, Duration repeatsAfter) {}

  public record Escalation(Duration after, List<String> roles) {}

  /** When an alert is over. */
  public sealed interface Resolving {
    /** Once nothing was found for so long. */
    record WhenGone(Duration quiet) implements Resolving {}

    /** When a person says so. */
    record ByHand() implements Resolving {}
  }

  /** The words of a language; English where it has none. */
  public Words in(String language) {
    return words.getOrDefault(language, words.get("en"));
  }

  AlertRule bearing(Label found) {
    return new AlertRule(id, file, category, refreshClass, words, reads, sql, unit, found, grading, telling, resolving, cases);
  }
}
