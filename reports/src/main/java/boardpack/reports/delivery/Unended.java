package boardpack.reports.delivery;

import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines that have no end yet: which may be tried now, which nobody will try again, which nobody is sure of. */
public final class Unended {
  private final MetadataDatabase database;
  private final DeliveryLedger ledger;

  public Unended(MetadataDatabase database) {
    this.database = database;
    this.ledger = new DeliveryLedger(database);
  }

  /** What a server put off, its pause over, and what no server was there for. */
  public List<DeliveryLine> toBeTriedAgain(Instant now) {
    return waiting().filter(line -> line.mayBeSentAt(now) && line.giveUpAt().isAfter(now)).toList();
  }

  /**
   * Ends what nobody will try again: what was put off until its deadline, and what brings no pack and found no server by
   * then. A decision about a pack stays, for the next run of the same sends it.
   *
   * @return the lines that were ended now
   */
  public List<DeliveryLine> giveUp(Instant now) {
    List<DeliveryLine> ended = new ArrayList<>();
    waiting().filter(line -> !line.giveUpAt().isAfter(now))
        .filter(line -> line.state() == DeliveryState.DEFERRED || line.bringsNoPack())
        .forEach(line -> underLock(line.runKey(), () -> ledger.giveUp(line, now).ifPresent(ended::add)));
    return ended;
  }

  /**
   * What a killed program left in the middle becomes unknown; lines that a living one works on are left alone.
   *
   * @return the lines that became so now
   */
  public List<DeliveryLine> recover(Instant now) {
    List<DeliveryLine> unknown = new ArrayList<>();
    ledger.in(DeliveryState.SENDING).stream().map(DeliveryLine::runKey).distinct()
        .forEach(key -> underLock(key, () -> unknown.addAll(settleDoubts(key, now))));
    return unknown;
  }

  /** Only by whoever holds the message's lock: what stands there as being sent is sent by nobody. */
  List<DeliveryLine> settleDoubts(String key, Instant now) {
    return ledger.ofRun(key).stream()
        .filter(line -> line.state() == DeliveryState.SENDING)
        .map(line -> ledger.change(line,
            new Outcome(DeliveryState.UNKNOWN, "the program ended while it was sending"), now, line.giveUpAt(), now))
        .toList();
  }

  private Stream<DeliveryLine> waiting() {
    return Stream.of(DeliveryState.DEFERRED, DeliveryState.PENDING).flatMap(state -> ledger.in(state).stream());
  }

  private void underLock(String key, Runnable work) {
    try (LineLock held = LineLock.of(database, key)) {
      if (held.isMine()) {
        work.run();
      }
    }
  }
}
