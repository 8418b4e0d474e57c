package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Precision;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the sample company's figures are, rounded as people read them: one file a group of KPIs, one line a figure. A
 * change of a definition shows here which figures of which editions it moves.
 */
@ExtendWith(SampleRun.class)
class FiguresGoldenTest {
  private static final Path GOLDEN = TestWorkspace.shipped().resolve("reports/src/test/resources/golden");
  /** The pack's month, the last whole quarter, and the year to date. */
  private static final Set<String> PERIODS = Set.of("2026-10", "2026-Q3", "2026");
  private static final String RENEW = "if the change is meant, renew the files: "
      + "mvn -pl reports -am test -Dtest=FiguresGoldenTest -Drenew=true -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void theFiguresOfTheSampleCompanyAreWhatTheyWere(SampleFigures sample) throws IOException {
    Map<String, Map<String, String>> now = figures(sample);
    if (Boolean.getBoolean("renew")) {
      renew(now);
    }
    assertThat(differences(golden(), now)).as(RENEW).isEmpty();
  }

  /** "cost: tn-dijkstra vps_cost 2026-10: was ≈ …, is …": which figure, what it was, what it is. */
  private static List<String> differences(Map<String, Map<String, String>> golden, Map<String, Map<String, String>> now) {
    List<String> differences = new ArrayList<>();
    Set<String> groups = new TreeSet<>(golden.keySet());
    groups.addAll(now.keySet());
    for (String group : groups) {
      Map<String, String> old = golden.getOrDefault(group, Map.of());
      Map<String, String> fresh = now.getOrDefault(group, Map.of());
      Set<String> figures = new TreeSet<>(old.keySet());
      figures.addAll(fresh.keySet());
      figures.stream().filter(figure -> !old.getOrDefault(figure, "").equals(fresh.getOrDefault(figure, "")))
          .forEach(figure -> differences.add(group + ": " + figure + " was " + old.getOrDefault(figure, "not there")
              + ", is " + fresh.getOrDefault(figure, "not there")));
    }
    return differences;
  }

  private static Map<String, Map<String, String>> figures(SampleFigures sample) {
    Catalogue catalogue = sample.definitions().catalogue();
    Map<String, Map<String, String>> byGroup = new TreeMap<>();
    sample.tenants().forEach(tenant ->
        sample.of(tenant, SampleFigures.LONG).all().stream().filter(figure -> PERIODS.contains(figure.period().id())).forEach(figure -> {
          Kpi kpi = catalogue.get(figure.kpi());
          byGroup.computeIfAbsent(kpi.group(), group -> new TreeMap<>())
              .put(figure.kpi() + " " + figure.period().id() + " " + tenant, line(kpi, figure));
        }));
    return byGroup;
  }

  private static String line(Kpi kpi, Figure figure) {
    String value = figure.value().map(full -> Precision.round(full, kpi.unit(), figure.label()).toPlainString()).orElse("-");
    return String.join(" | ", value, figure.label().word(), figure.status().word(), figure.verdict().word());
  }

  private static Map<String, Map<String, String>> golden() throws IOException {
    Map<String, Map<String, String>> byGroup = new TreeMap<>();
    for (Path file : files()) {
      Map<String, String> figures = new TreeMap<>();
      Files.readAllLines(file).stream().map(line -> line.split(" = ", 2)).forEach(line -> figures.put(line[0], line[1]));
      byGroup.put(file.getFileName().toString().replace(".txt", ""), figures);
    }
    return byGroup;
  }

  private static void renew(Map<String, Map<String, String>> now) throws IOException {
    Files.createDirectories(GOLDEN);
    for (Path file : files()) {
      Files.delete(file);
    }
    for (Map.Entry<String, Map<String, String>> group : now.entrySet()) {
      Files.write(GOLDEN.resolve(group.getKey() + ".txt"),
          group.getValue().entrySet().stream().map(figure -> figure.getKey() + " = " + figure.getValue()).toList());
    }
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(GOLDEN)) {
      return List.of();
    }
    try (var files = Files.list(GOLDEN)) {
      return files.sorted().toList();
    }
  }
}
