package boardpack.reports.hold;

import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;

/**
 * A pack that was held, and where it stands now.
 *
 * @param runKey {@code tn-aurora/monthly/2026-10/full-en/r1}
 * @param contentHash of the bytes that this is about; nothing is decided about any other
 * @param askedBy who wanted the pack made
 * @param reason what to look at
 * @param actor who held, approved or rejected it last
 * @param words why, in the words of that last act
 */
public record Hold(
    String runKey, TenantId tenant, String contentHash, String askedBy, String reason, State state, String actor,
    Instant at, String words) {

  /** Where it stands. */
  public enum State {
    /** Waits for a person. */
    HELD,
    /** A person let these bytes go. */
    APPROVED,
    /** A person kept them. They are never sent; other figures make a new revision. */
    REJECTED
  }
}
