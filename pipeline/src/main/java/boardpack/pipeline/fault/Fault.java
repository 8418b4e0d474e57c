package boardpack.pipeline.fault;

/**
 * Something a person can mend. Its message names the place (file and line, or setting), says what is wrong there and
 * shows a good value. Commands print the message alone, without a stack, and exit with {@link Kind#exitCode()}.
 */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose hands are needed; each kind has its own exit code, so that a script can tell them apart. */
  public enum Kind {
    /** The command line or a file of the workspace. */
    SETTING(2),
    /** A source, the metadata database, the mail server: something outside answered badly or not at all. */
    CONNECTION(3),
    /** The data break a promise: a contract, a tie-out, a gate. */
    DATA(4),
    /** The machine: disk, memory, rights. */
    MACHINE(5);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  private Fault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** A fault of a setting: {@code where} is "boardpack.yml:12 company.zone", {@code good} a value that would pass. */
  public static Fault setting(String where, String what, String good) {
    return new Fault(Kind.SETTING, message(where, what, good), null);
  }

  public static Fault connection(String where, String what, String good, Throwable cause) {
    return new Fault(Kind.CONNECTION, message(where, what, good), cause);
  }

  public static Fault data(String where, String what, String good) {
    return new Fault(Kind.DATA, message(where, what, good), null);
  }

  public static Fault machine(String where, String what, String good, Throwable cause) {
    return new Fault(Kind.MACHINE, message(where, what, good), cause);
  }

  public Kind kind() {
    return kind;
  }

  private static String message(String where, String what, String good) {
    return where + ": " + what + "\n  good: " + good;
  }
}
