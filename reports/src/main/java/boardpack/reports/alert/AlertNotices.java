package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.Severity;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.alert.NoticeStore.Decided;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of the moves that wait to be told, in one mail each. A move is told to each of them once, by the ledger of
 * deliveries, whatever fails or is killed in between; it waits until every message has an end.
 */
final class AlertNotices {
  private static final Logger LOG = LoggerFactory.getLogger(AlertNotices.class);
  private static final Set<DeliveryState> ENDS =
      Set.of(DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.UNKNOWN);

  private final AlertStore alerts;
  private final NoticeStore notices;
  private final AlertRules rules;
  private final AlertLetters letters;
  private final Access access;
  private final Delivery delivery;
  private final MailSettings.Bounds bounds;

  AlertNotices(MetadataDatabase metadata, AlertRules rules, AlertLetters letters, Access access, Delivery delivery,
      MailSettings.Bounds bounds) {
    this.alerts = new AlertStore(metadata);
    this.notices = new NoticeStore(metadata);
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
    List<ToTell> waiting = notices.untold().stream().flatMap(move -> toTell(move, now).stream()).toList();
    Set<Addressed> ended = new HashSet<>();
    // What was decided before leaves first: where no server takes it, what comes meanwhile gathers for one mail.
    List<Decided> before = notices.decided();
    int messages = bring(before, waiting, ended, now);
    new LetterPlan(notices).decide(waiting, now);
    List<Decided> decided = notices.decided();
    Set<Addressed> brought = before.stream().map(Addressed::of).collect(Collectors.toSet());
    messages += bring(decided.stream().filter(one -> !brought.contains(Addressed.of(one))).toList(), waiting, ended, now);
    waiting.stream().filter(one -> isTold(one, decided, ended)).forEach(one -> notices.settle(one.move(), now));
    return messages;
  }

  private Optional<ToTell> toTell(Transition move, Instant now) {
    Alert alert = alerts.find(move.alert()).orElseThrow();
    Optional<AlertRule> rule = rules.find(alert.rule());
    List<Person> people = rule.map(known -> AlertAudience.of(known, alert.tenant(), move.event(), access).stream()
        .filter(person -> bounds.allow(person.email())).toList()).orElse(List.of());
    if (people.isEmpty()) {
      LOG.warn("alert {} is told to nobody: {}", alert.shown(),
          rule.isPresent() ? "no person of access.yml has one of its roles and this tenant" : "its rule is gone");
      notices.settle(move, now);
      return Optional.empty();
    }
    return Optional.of(new ToTell(move, alert, rule.orElseThrow(), people));
  }

  /** A mail and one of its readers. */
  private record Addressed(String letter, EmailAddress recipient) {
    static Addressed of(Decided decided) {
      return new Addressed(decided.letter(), decided.recipient());
    }
  }

  /** What is the same for several readers, and so written once. */
  private record Copy(String letter, String language, List<ToTell> told) {
    boolean isCritical() {
      return told.stream().anyMatch(one -> one.move().severity() == Severity.CRITICAL);
    }
  }

  private int bring(List<Decided> decided, List<ToTell> waiting, Set<Addressed> ended, Instant now) {
    int messages = 0;
    for (Map.Entry<Copy, List<Person>> copy : copies(decided, waiting).entrySet()) {
      String letter = copy.getKey().letter();
      delivery.send(letter, copy.getValue(), letters.write(copy.getKey().told(), copy.getKey().language()), now).stream()
          .filter(line -> ENDS.contains(line.state())).forEach(line -> ended.add(new Addressed(letter, line.recipient())));
      messages += copy.getValue().size();
    }
    return messages;
  }

  /** Critical ones first. What a reader may no longer hear of is left out of their mail. */
  private static Map<Copy, List<Person>> copies(List<Decided> decided, List<ToTell> waiting) {
    Map<Long, ToTell> byMove = waiting.stream().collect(Collectors.toMap(one -> one.move().id(), Function.identity()));
    Map<Addressed, List<ToTell>> told = new LinkedHashMap<>();
    decided.stream().filter(one -> byMove.containsKey(one.move()) && byMove.get(one.move()).concerns(one.recipient()))
        .forEach(one -> told.computeIfAbsent(Addressed.of(one), key -> new ArrayList<>()).add(byMove.get(one.move())));
    Map<Copy, List<Person>> copies = new LinkedHashMap<>();
    told.forEach((addressed, moves) -> {
      Person reader = moves.get(0).people().stream().filter(one -> one.email().equals(addressed.recipient())).findFirst()
          .orElseThrow();
      copies.computeIfAbsent(new Copy(addressed.letter(), reader.language(), moves), key -> new ArrayList<>()).add(reader);
    });
    return copies.entrySet().stream().sorted(Comparator.comparing(copy -> !copy.getKey().isCritical()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private static boolean isTold(ToTell move, List<Decided> decided, Set<Addressed> ended) {
    return move.people().stream().allMatch(person -> decided.stream().anyMatch(one ->
        one.move() == move.move().id() && one.recipient().equals(person.email()) && ended.contains(Addressed.of(one))));
  }
}
