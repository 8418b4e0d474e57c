package boardpack.reports.proofread;

/**
 * One place where a finished document breaks a promise.
 *
 * @param where "board-pack.pdf, page 5"
 * @param what what stands there, with the figure's name where one is concerned
 * @param good what would pass
 */
public record Breach(String where, String what, String good) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
