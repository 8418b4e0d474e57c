package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The month's end of all tenants, beside what its stations take one by one on one core, divided by the cores. */
final class CloseBench implements Benchmark {
  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Workspace workspace = house.company(sizes.tenants(), sizes.closeEvents(), 12).workspace("close");
    Errands errands = new Errands(house);
    Bar bar = new Bar.RatioAtMost(1.3);
    if (!Errands.canPin()) {
      return List.of(Result.withoutReference("close", seconds(workspace, errands), "s", bar,
          "no taskset on this machine to hold a program to one core"));
    }
    Errand.Report[] alone = new Errand.Report[1];
    Rounds.Pair pair = new Rounds(0, sizes.rounds().measured()).interleaved(
        () -> seconds(workspace, errands),
        () -> {
          House.delete(workspace.home());
          alone[0] = errands.onOneCore("run", workspace);
          return alone[0].stationSeconds() / Labour.cores();
        });
    return List.of(Result.of("close", pair, "s", bar, sizes.tenants() + " tenants and the platform, " + sizes.closeEvents()
        + " events, each run cold; the stations alone on one core: " + shown(alone[0].stations())));
  }

  private static double seconds(Workspace workspace, Errands errands) throws Exception {
    House.delete(workspace.home());
    return errands.on("run", workspace).seconds();
  }

  static String shown(Map<String, Double> stations) {
    return stations.entrySet().stream()
        .map(station -> String.format(Locale.ROOT, "%s %.1f s", station.getKey(), station.getValue()))
        .collect(Collectors.joining(", "));
  }
}
