package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRules;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of the moves that wait to be told. A move is told to each of them once, by the ledger of deliveries,
 * whatever fails or is killed in between; it waits until every message has an end.
 */
final class AlertNotices {
  private static final Logger LOG = LoggerFactory.getLogger(AlertNotices.class);
  private static final Set<DeliveryState> ENDS =
      Set.of(DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.UNKNOWN);

  private final AlertStore store;
  private final AlertRules rules;
  private final AlertLetters letters;
  private final Access access;
  private final Delivery delivery;
  private final MailSettings.Bounds bounds;

  AlertNotices(AlertStore store, AlertRules rules, AlertLetters letters, Access access, Delivery delivery,
      MailSettings.Bounds bounds) {
    this.store = store;
    this.rules = rules;
    this.letters = letters;
    this.access = access;
    this.delivery = delivery;
    this.bounds = bounds;
  }

  /**
   * @return how many messages went out or wait to be tried again
   * @throws boardpack.pipeline.fault.Fault where the mail server does not answer; the rest is told the next time
   */
  int tell(Instant now) {
    int messages = 0;
    for (Transition move : store.untold()) {
      messages += tell(move, now);
    }
    return messages;
  }

  private int tell(Transition move, Instant now) {
    Alert alert = store.find(move.alert()).orElseThrow();
    Optional<AlertRule> rule = rules.find(alert.rule());
    List<Person> people = rule.map(known -> AlertAudience.of(known, alert.tenant(), move.event(), access).stream()
        .filter(person -> bounds.allow(person.email())).toList()).orElse(List.of());
    if (people.isEmpty()) {
      LOG.warn("alert {} is told to nobody: {}", alert.shown(),
          rule.isPresent() ? "no person of access.yml has one of its roles and this tenant" : "its rule is gone");
      store.settle(move, now);
      return 0;
    }
    Map<String, List<Person>> byLanguage =
        people.stream().collect(Collectors.groupingBy(Person::language, TreeMap::new, Collectors.toList()));
    boolean settled = true;
    for (Map.Entry<String, List<Person>> readers : byLanguage.entrySet()) {
      List<DeliveryLine> lines = delivery.send(key(alert, move), readers.getValue(),
          letters.write(rule.orElseThrow(), alert, move, readers.getKey()), now);
      settled &= lines.size() == readers.getValue().size() && lines.stream().allMatch(line -> ENDS.contains(line.state()));
    }
    if (settled) {
      store.settle(move, now);
    }
    return people.size();
  }

  /** What the ledger of deliveries calls the message: {@code alert/17/42}. */
  static String key(Alert alert, Transition move) {
    return "alert/" + alert.id() + "/" + move.id();
  }
}
