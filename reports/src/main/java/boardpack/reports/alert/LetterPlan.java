package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.alert.NoticeStore.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides what stands in whose mail: of all that waits, one mail a reader. Of one alert nobody gets more mails an hour than
 * {@link #MOST_AN_HOUR}, and one more where it is graver than all that they told; what is held back so stands in the list
 * of alerts, and in the first mail after that hour.
 */
final class LetterPlan {
  /** Mails to one reader about one alert. */
  static final int MOST_AN_HOUR = 3;

  private static final Duration HOUR = Duration.ofHours(1);

  private final NoticeStore notices;

  LetterPlan(NoticeStore notices) {
    this.notices = notices;
  }

  void decide(List<ToTell> waiting, Instant now) {
    Set<String> decided = new HashSet<>();
    notices.decided().forEach(one -> decided.add(one.move() + " " + one.recipient()));
    Map<String, Heard> heard = new HashMap<>();
    notices.heardSince(now.minus(HOUR)).forEach(one -> heard.put(one.alert() + " " + one.recipient(), one));
    Map<EmailAddress, List<Transition>> byReader = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    for (Person person : waiting.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet())) {
      EmailAddress reader = person.email();
      List<Transition> moves = waiting.stream()
          .filter(one -> one.concerns(reader) && !decided.contains(one.move().id() + " " + reader)).map(ToTell::move).toList();
      moves.stream().collect(Collectors.groupingBy(Transition::alert)).forEach((alert, ofAlert) -> {
        if (mayHear(heard.get(alert + " " + reader), ofAlert)) {
          byReader.computeIfAbsent(reader, one -> new ArrayList<>()).addAll(ofAlert);
        }
      });
    }
    byReader.forEach((reader, moves) -> notices.decide(moves, reader, key(moves), now));
  }

  private static boolean mayHear(Heard heard, List<Transition> moves) {
    return heard == null || heard.mails() < MOST_AN_HOUR
        || gravest(moves).isWorseThan(heard.gravest());
  }

  private static Severity gravest(Collection<Transition> moves) {
    return moves.stream().map(Transition::severity).min(Severity::compareTo).orElseThrow();
  }

  /** By its newest move, which stands in no other mail to the same reader. */
  private static String key(List<Transition> moves) {
    Transition newest = moves.stream().max((one, other) -> Long.compare(one.id(), other.id())).orElseThrow();
    boolean one = moves.stream().map(Transition::alert).distinct().count() == 1;
    return one ? "alert/" + newest.alert() + "/" + newest.id() : "alerts/" + newest.id();
  }
}
