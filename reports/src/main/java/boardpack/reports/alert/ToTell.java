package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import java.util.List;

/**
 * A move that waits to be told.
 *
 * @param alert as it stands now
 * @param people who are to hear of it, asked at this moment
 */
record ToTell(Transition move, Alert alert, AlertRule rule, List<Person> people) {

  boolean concerns(EmailAddress recipient) {
    return people.stream().anyMatch(person -> person.email().equals(recipient));
  }
}
