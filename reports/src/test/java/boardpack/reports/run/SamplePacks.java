package boardpack.reports.run;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.once.ThisBuild;
import boardpack.reports.pack.PackKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packs of the sample run that a build looks through. Each scope, cut and language is there, of tenants the last,
 * which came in September and has gaps; the one whose name is a formula is there as well. CI and the proof take all.
 */
final class SamplePacks {
  private SamplePacks() {}

  static List<SealedPack> of(SampleRun.Result run) {
    List<SealedPack> all = all(run.workspace());
    if (ThisBuild.takesAll()) {
      return all;
    }
    Map<String, SealedPack> ofEachKind = new LinkedHashMap<>();
    for (SealedPack sealed : all) {
      PackKey key = sealed.manifest().key();
      boolean formula = key.tenant().value().equals("tn-escape");
      ofEachKind.put((key.tenant().isPlatform() ? "platform " : formula ? "formula " : "tenant ") + key.cut() + " " + key.language(), sealed);
    }
    return new ArrayList<>(ofEachKind.values());
  }

  static List<SealedPack> all(Workspace workspace) {
    return new Archive(workspace.home(), "boardpack test").packs();
  }
}
