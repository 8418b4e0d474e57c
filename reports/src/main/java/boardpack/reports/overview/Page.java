package boardpack.reports.overview;

import boardpack.reports.pack.Section;
import java.util.List;
import java.util.Optional;

/**
 * One HTML file of an edition.
 *
 * @param file its name in the folder: {@code revenue-risk.html}
 * @param template which template fills it: {@code overview/section.ftlh}
 * @param name as navigation shows it
 * @param section what of the pack it shows; empty for the lists of figures
 * @param groups the groups of figures it shows
 * @param parents the files above it, from the overview down, for the breadcrumbs
 */
public record Page(
    String file, String template, String name, Optional<Section> section, List<Group> groups, List<String> parents) {

  /** Whether it holds the table of all tenants, in which one can search. */
  public boolean listsTenants() {
    return section.filter(shown -> shown.id().equals("tenants")).isPresent();
  }

  /** Whether navigation lists it: the pages of a single group are reached through the list of all figures. */
  public boolean inNavigation() {
    return parents.size() < 2;
  }
}
