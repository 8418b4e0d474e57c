package boardpack.pipeline.detail;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.ColumnLabels;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every detail of a workspace. */
public final class Details {
  private final List<Detail> details;

  private Details(List<Detail> details) {
    this.details = List.copyOf(details);
  }

  /** @throws Fault where a file does not fit, or claims a stronger label than its columns bear */
  public static Details read(Workspace workspace, MartDefinitions marts, ColumnLabels labels) {
    List<Detail> details = new ArrayList<>();
    for (Path file : workspace.files("sql/details", ".yml")) {
      details.add(new DetailFile(workspace, file, marts, labels).read());
    }
    return new Details(details);
  }

  /** In the order of {@code sql/details/<detail>.yml}. */
  public List<Detail> all() {
    return details;
  }

  public List<Detail> of(Scope scope) {
    return details.stream().filter(detail -> detail.scopes().contains(scope)).toList();
  }

  /** @throws Fault where there is none of that name */
  public Detail get(String id) {
    return details.stream()
        .filter(detail -> detail.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Fault.setting("detail " + id, "is not there",
            String.join(", ", details.stream().map(Detail::id).toList())));
  }
}
