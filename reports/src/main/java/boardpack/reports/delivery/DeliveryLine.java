package boardpack.reports.delivery;

import boardpack.reports.access.EmailAddress;
import java.time.Instant;

/**
 * One line of the ledger: a pack, a recipient, and what became of the message.
 *
 * @param runKey {@code tn-aurora/monthly/2026-10/full-en/r1}
 * @param messageId stable over every attempt, so that a doubled message is seen as one by mail programs
 * @param attempts how often it was handed to a server
 * @param nextAttemptAt before it a deferred message is left alone
 * @param giveUpAt from it on "later" counts as "no"
 * @param sent which bytes, {@code mail 9f…; board-pack.pdf 3c…}; empty before they left
 * @param serverWords what the server said last; empty before it was asked
 */
public record DeliveryLine(
    long id,
    String runKey,
    EmailAddress recipient,
    String messageId,
    DeliveryState state,
    int attempts,
    Instant nextAttemptAt,
    Instant giveUpAt,
    Instant changedAt,
    String sent,
    String serverWords) {

  /** Whether it is a rehearsal or a notice, which no later run would send. */
  boolean bringsNoPack() {
    return runKey.startsWith("notice/") || runKey.startsWith("test/");
  }

  boolean mayBeSentAt(Instant now) {
    return state == DeliveryState.PENDING || state == DeliveryState.DEFERRED && !nextAttemptAt.isAfter(now);
  }
}
