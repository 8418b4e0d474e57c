package boardpack.reports.schedule;

import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import java.util.List;
import java.util.Optional;

/**
 * On what terms a pack is sent.
 *
 * @param approval whether a person must look at each pack first
 * @param when whether it is sent each time
 * @param owner who is told by mail of what failed or waits
 */
public record Sending(boolean approval, When when, Optional<EmailAddress> owner) {
  public static final Sending USUAL = new Sending(false, When.ALWAYS, Optional.empty());

  /** Who is told: the owner; the operators where it names none, or one that {@code access.yml} does not know. */
  public List<Person> hearers(Access access) {
    return owner.flatMap(access::person).map(List::of).orElseGet(access::operators);
  }

  /** When a pack that was made is sent. */
  public enum When {
    ALWAYS,
    /** Only where a figure reads otherwise than in the period before. */
    CHANGED,
    /** Only where a figure has crossed a threshold, of whatever severity. */
    THRESHOLD
  }
}
