package boardpack.reports.cli;

/** What the machine offers. */
final class Machine {
  private Machine() {}

  static int cores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }
}
