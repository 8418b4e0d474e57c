package boardpack.reports.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One command, run to its end.
 *
 * @param out what it printed for whoever asked
 * @param err what it said beside that
 */
record Command(int exitCode, String out, String err) {

  static Command run(Path workspace, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = CommandLines.of(environment::get, Clock.systemUTC())
        .setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = line.execute(Stream.concat(Stream.of(arguments), Stream.of("--workspace", workspace.toString()))
        .toArray(String[]::new));
    return new Command(exitCode, out.toString(), err.toString());
  }
}
