package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Makes the command line: what a person can mend is one message, anything else is a stack trace to report. */
public final class CommandLines {
  private static final int UNEXPECTED = 70;

  private CommandLines() {}

  /**
   * @param environment looks up the secrets that settings name; null where not set
   * @param clock the machine's clock
   */
  public static CommandLine of(UnaryOperator<String> environment, Clock clock) {
    CommandLine line = new CommandLine(new BoardpackCommand(), new Commands(environment, clock));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, command, parsed) -> {
      PrintWriter err = command.getErr();
      if (exception instanceof Fault fault) {
        err.println(fault.getMessage());
        return fault.kind().exitCode();
      }
      err.println("Boardpack met something it did not expect; please report it with these lines:");
      exception.printStackTrace(err);
      return UNEXPECTED;
    });
    return line;
  }

  /** Builds commands; those that need the outside get it handed in. */
  private record Commands(UnaryOperator<String> environment, Clock clock) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == WorkspaceOption.class) {
        return type.cast(new WorkspaceOption(environment, clock));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
