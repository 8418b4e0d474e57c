package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The KPI files of a workspace; each is read once, after those it is made of. */
final class KpiFiles {
  private final Map<String, KpiFile> files = new LinkedHashMap<>();
  private final Map<String, Kpi> read = new HashMap<>();
  private final Deque<String> underway = new ArrayDeque<>();

  KpiFiles(Workspace workspace) {
    for (Path file : workspace.files("sql/kpis", ".yml")) {
      String id = file.getFileName().toString().replaceFirst("\\.yml$", "");
      if (files.put(id, new KpiFile(file, workspace.shownAs(file))) != null) {
        throw Fault.setting(workspace.shownAs(file), "has the name of another KPI", "one file for each name");
      }
    }
  }

  /** The SQL of all measures. */
  List<String> expressions() {
    return files.values().stream().flatMap(KpiFile::expressions).toList();
  }

  /** In the order of the files. */
  List<Kpi> read(MeasureReader measures) {
    return files.keySet().stream().map(id -> kpi(id, measures)).toList();
  }

  private Kpi kpi(String id, MeasureReader measures) {
    Kpi known = read.get(id);
    if (known == null) {
      underway.addLast(id);
      known = files.get(id).read(measures, other -> named(other, measures));
      underway.removeLast();
      read.put(id, known);
    }
    return known;
  }

  private Kpi named(Setting setting, MeasureReader measures) {
    String id = setting.text("delivery_rate");
    if (!files.containsKey(id)) {
      throw setting.refuse("is '" + id + "', and no KPI has that name",
          String.join(", ", files.keySet().stream().sorted().toList()));
    }
    if (underway.contains(id)) {
      throw setting.refuse("closes a circle: " + String.join(" is made of ", circle(id)),
          "a KPI that is not made of this one");
    }
    return kpi(id, measures);
  }

  private List<String> circle(String id) {
    List<String> circle = new ArrayList<>(underway.stream().dropWhile(name -> !name.equals(id)).toList());
    circle.add(id);
    return circle;
  }
}
