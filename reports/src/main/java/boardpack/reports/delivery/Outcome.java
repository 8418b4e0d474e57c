package boardpack.reports.delivery;

/**
 * What one attempt came to.
 *
 * @param words the server's own, or what happened to the connection
 */
record Outcome(DeliveryState state, String words) {
  private static final int LONGEST = 500;

  Outcome {
    words = words == null ? "" : words.strip().replaceAll("[\\p{Cc}]+", " ");
    words = words.substring(0, Math.min(words.length(), LONGEST));
  }

  /** @param code the server's reply to the command that failed */
  static Outcome ofReply(int code, String words) {
    return new Outcome(code >= 500 ? DeliveryState.REFUSED : DeliveryState.DEFERRED, words);
  }

  /** @param code the reply to the whole message: any 2xx takes it, and what is neither yes nor no may have taken it */
  static Outcome ofReplyToAll(int code, String words) {
    return switch (code / 100) {
      case 2 -> new Outcome(DeliveryState.ACCEPTED, words);
      case 4, 5 -> ofReply(code, words);
      default -> new Outcome(DeliveryState.UNKNOWN, words);
    };
  }
}
