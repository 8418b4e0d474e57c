package boardpack.reports.delivery;

import java.util.Locale;

/** Where a decision to send stands. */
public enum DeliveryState {
  /** Decided; nothing was handed to the server yet. */
  PENDING,
  /** Handed to the server now. Found so by a later command, it becomes {@link #UNKNOWN}. */
  SENDING,
  /** The server took the message. */
  ACCEPTED,
  /** The server said no for good, or "later" until the deadline. */
  REFUSED,
  /** It certainly did not arrive and may be tried again, with growing pauses, until the deadline. */
  DEFERRED,
  /** The server may have taken it. A person decides; it is never sent again by itself. */
  UNKNOWN;

  /** {@code pending} … {@code unknown}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
