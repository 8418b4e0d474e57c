package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.run.Refreshed;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.run.StationTotal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of its own that does one command's work on a workspace, {@code run} or {@code refresh}, as cold as a command
 * is, and prints what it took as its last line.
 */
final class Errand {
  private Errand() {}

  /**
   * @param seconds without the start of Java and of the metadata database
   * @param stations the seconds of each
   * @param peakBytes the most memory that the program held, DuckDB's included; 0 where the system does not tell
   */
  record Report(double seconds, Map<String, Double> stations, long peakBytes) {
    double stationSeconds() {
      return stations.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Arguments: {@code run} or {@code refresh}, the shipped files, the workspace, how many cores. */
  public static void main(String[] arguments) throws Exception {
    Workspace workspace = new WorkspaceReader(Path.of(arguments[1]), System::getenv, Clock.systemUTC())
        .read(Path.of(arguments[2]));
    int cores = Integer.parseInt(arguments[3]);
    Report report = arguments[0].equals("run") ? run(workspace, cores) : refresh(workspace, cores);
    System.out.println(JsonMapper.builder().build().writeValueAsString(report));
    System.exit(0);
  }

  private static Report run(Workspace workspace, int cores) throws Exception {
    RunSummary summary = Packs.run(workspace, System.getenv(House.PASSWORD), cores);
    Map<String, Double> stations = new LinkedHashMap<>();
    for (StationTotal station : summary.stations()) {
      stations.put(station.station(), station.took().toNanos() / 1e9);
    }
    return new Report(summary.took().toNanos() / 1e9, stations, summary.peakBytes());
  }

  private static Report refresh(Workspace workspace, int cores) throws Exception {
    StationLog log = new StationLog(new PrintWriter(Writer.nullWriter()));
    try (Runner runner = Runner.open(workspace, System::getenv, cores, "bench", log)) {
      double seconds = Rounds.seconds(() -> {
        Refreshed refreshed = runner.refresh();
        if (!refreshed.failures().isEmpty() || !refreshed.sourceFaults().isEmpty()) {
          throw new IllegalStateException(refreshed.failures() + " " + refreshed.sourceFaults());
        }
      });
      Map<String, Double> stations = new LinkedHashMap<>();
      log.totals().forEach(station -> stations.put(station.station(), station.took().toNanos() / 1e9));
      return new Report(seconds, stations, peakBytes());
    }
  }

  private static long peakBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0)
        : 0;
  }
}
