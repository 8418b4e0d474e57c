package boardpack.reports;

import boardpack.reports.cli.CommandLines;
import java.time.Clock;

/** The program: reads the command line, does what it says, and ends with an exit code that means something. */
public final class Application {
  private Application() {}

  public static void main(String[] arguments) {
    System.exit(CommandLines.of(System::getenv, Clock.systemUTC()).execute(arguments));
  }
}
