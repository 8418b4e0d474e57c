package boardpack.reports.overview;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an edition as HTML pages that stand on their own: they work from a folder, hold their own style and ask no other
 * host for anything. None runs a script but the tenants' page, which works without it too. The same pack gives the same
 * bytes.
 */
public final class OverviewRenderer {
  private final Templates templates;

  /** @param workspace whose {@code templates/overview} are laid over those that ship */
  public OverviewRenderer(Workspace workspace) {
    this.templates = new Templates(workspace);
  }

  /**
   * @param seal SHA-256 of the figure set, in hex
   * @param words those of the pack's language
   * @return file name to bytes, {@code index.html} first; the pages link to each other by these names
   * @throws boardpack.pipeline.fault.Fault where a template is missing or cannot be filled
   */
  public Map<String, byte[]> render(Pack pack, String seal, Words words) {
    Site site = Site.of(pack, words);
    Map<String, Object> edition = new HashMap<>(Vocabulary.of(pack, site, words));
    edition.put("pack", pack);
    edition.put("seal", seal);
    edition.put("pages", site.pages());
    edition.put("groups", site.groups());
    edition.put("alertsListed", OpenAlerts.all(pack).isPresent());
    edition.put("worstAlerts", OpenAlerts.worst(pack, words));
    edition.put("palette", Palette.of(pack.brand().ink(), pack.brand().accent()));
    pack.brand().font().stack().ifPresent(stack -> edition.put("typeface", Templates.markup(stack)));
    FindScript find = FindScript.read(templates);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Page page : site.pages()) {
      Map<String, Object> model = new HashMap<>(edition);
      model.put("page", page);
      if (page.listsTenants()) {
        model.put("findScript", find.markup());
        model.put("findHash", find.hash());
      }
      files.put(page.file(), templates.fill(page.template(), model).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
