package boardpack.reports.cli;

/** What the machine says of itself. */
final class Machine {
  private Machine() {}

  static int cores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /** Under which login of the machine the command was given. */
  static String login() {
    return System.getProperty("user.name");
  }
}
