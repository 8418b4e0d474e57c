package boardpack.reports.crash;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * What happens to a program at one of its writes, syncs, renames, removals and sends, counted over all its threads.
 * A library that is loaded before the C library counts them and makes it happen; {@code trouble.c} has the words.
 */
record Trouble(String name, Map<String, String> environment) {
  private static final Path SOURCE = TestWorkspace.shipped().resolve("reports/src/test/resources/crash/trouble.c");

  static Trouble none() {
    return new Trouble("nothing", Map.of());
  }

  /** Nothing happens; each call is a line of {@code log}. */
  static Trouble counted(Path log) {
    return new Trouble("counting", Map.of("TROUBLE", "nothing", "TROUBLE_LOG", log.toString()));
  }

  /** Dead before the call, as by {@code kill -9}. */
  static Trouble killed(long at) {
    return at("kill", at);
  }

  /** Dead in the middle of the call: half of what it wrote is there. */
  static Trouble torn(long at) {
    return at("torn", at);
  }

  /** No room on the disk from there on. */
  static Trouble full(long at) {
    return at("full", at);
  }

  /** The disk answers with an I/O error, so often. */
  static Trouble broken(long at, long times) {
    return at("broken", at).with("TROUBLE_FOR", Long.toString(times));
  }

  /** The shell does something, and the program goes on. */
  static Trouble command(long at, String command) {
    return at("command", at).with("TROUBLE_COMMAND", command);
  }

  /** The same, but only calls count on files, or "port 25", whose name holds {@code part}. */
  Trouble on(String part) {
    Trouble narrowed = with("TROUBLE_ON", part);
    return new Trouble(name + " of " + part, narrowed.environment());
  }

  private static Trouble at(String what, long at) {
    return new Trouble(what + " at " + at, Map.of("TROUBLE", what, "TROUBLE_AT", Long.toString(at)));
  }

  private Trouble with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Trouble(name, Map.copyOf(more));
  }

  /** Compiles the library. Skips the test where that cannot be done, and never in CI. */
  static Path library(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve("trouble.so");
    boolean linux = System.getProperty("os.name").equals("Linux");
    boolean here = linux && compiled(library);
    if (!here && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("no C compiler: .ci/run installs one, and no program was killed");
    }
    if (!here) {
      System.out.println("CrashTest is skipped: it needs Linux and a C compiler, cc. good: apt-get install gcc libc6-dev");
    }
    Assumptions.assumeTrue(here, "Linux, and cc on the PATH");
    return library;
  }

  private static boolean compiled(Path library) throws IOException, InterruptedException {
    Path says = library.resolveSibling("cc.txt");
    try {
      Process compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", library.toString(),
          SOURCE.toString(), "-ldl").redirectErrorStream(true).redirectOutput(says.toFile()).start();
      if (compiler.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(says));
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
