package boardpack.reports.layout;

import boardpack.pipeline.detail.Details;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packs that a workspace can make: its own {@code templates/packs} over those that ship. */
public final class PackLayouts {
  public static final String FOLDER = "templates/packs";

  private final Map<String, PackLayout> layouts;

  private PackLayouts(Map<String, PackLayout> layouts) {
    this.layouts = new TreeMap<>(layouts);
  }

  /** @throws Fault naming file and line, where a pack names what is not there */
  public static PackLayouts read(Workspace workspace, Catalogue catalogue, Details details) {
    Words words = Words.of(workspace, workspace.company().locale());
    Map<String, PackLayout> layouts = new TreeMap<>();
    for (Path file : workspace.files(FOLDER, ".yml")) {
      PackLayout layout = new LayoutFile(file, workspace.shownAs(file), catalogue, details, words).read();
      layouts.put(layout.pack(), layout);
    }
    return new PackLayouts(layouts);
  }

  /** @throws Fault where there is none of that name */
  public PackLayout get(String pack) {
    if (!layouts.containsKey(pack)) {
      throw Fault.setting("--pack " + pack, "is not a pack that can be made", String.join(", ", names()));
    }
    return layouts.get(pack);
  }

  public List<String> names() {
    return List.copyOf(layouts.keySet());
  }
}
