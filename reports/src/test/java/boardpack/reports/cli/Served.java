package boardpack.reports.cli;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own. */
final class Served implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ENDED = "(it ended)";

  private final Process process;
  private final BlockingQueue<String> says = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();

  private Served(Process process) {
    this.process = process;
    // Nobody who is not read may block the program.
    Thread reader = new Thread(() -> {
      try {
        process.errorReader(StandardCharsets.UTF_8).lines().forEach(says::add);
      } catch (UncheckedIOException e) {
        // Its end closes what it says.
      }
      says.add(ENDED);
    }, "serve says");
    reader.setDaemon(true);
    reader.start();
  }

  static Served start(Path workspace, Map<String, String> environment) throws IOException {
    ProcessBuilder serve = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), "-Dboardpack.root=" + TestWorkspace.shipped(), "-Xmx500m",
        "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "boardpack.reports.Application", "serve", "--workspace",
        workspace.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    serve.environment().putAll(environment);
    return new Served(serve.start());
  }

  /** Until it says a line that fits. */
  Served until(String regex) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String line = says.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null || line.equals(ENDED)) {
        throw new AssertionError("it never said '" + regex + "' but\n" + String.join("\n", said));
      }
      said.add(line);
      if (line.matches(regex)) {
        return this;
      }
    }
  }

  /** All that it has said until now. */
  String said() {
    says.drainTo(said);
    return String.join("\n", said);
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** @return how long it took from SIGTERM to its end */
  Duration stop() throws InterruptedException {
    long told = System.nanoTime();
    // Process.destroy would close what it says too.
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
    return Duration.ofNanos(System.nanoTime() - told);
  }

  /** Once it has ended. */
  int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
    process.destroyForcibly();
  }
}
