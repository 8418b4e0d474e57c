package boardpack.reports.hold;

import boardpack.reports.access.Person;
import java.util.Set;

/**
 * Who decides about a held pack.
 *
 * @param person of {@code access.yml}
 * @param login of the machine, under which the command was given
 */
public record Approver(Person person, String login) {

  /** Four eyes: whoever asked for the pack does not let it go, under neither of their names. */
  boolean asked(Hold hold) {
    return Set.of(person.email().value(), person.name(), login).contains(hold.askedBy());
  }
}
