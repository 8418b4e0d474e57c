package boardpack.reports.overview;

import boardpack.reports.pack.Pack;
import java.util.Map;
import java.util.stream.Collectors;

/** From a row of the tenants' table to that tenant's own overview, which is sealed in the same archive. */
record TenantLinks(Map<String, String> hrefs) {

  static TenantLinks of(Pack pack) {
    // A page stands in the folder "overview" of its pack.
    String archive = "../".repeat(pack.key().path().split("/").length + 1);
    return new TenantLinks(pack.tenantPages().stream().collect(Collectors.toMap(
        Pack.TenantPage::name, page -> archive + page.path() + "/overview/" + Site.HOME)));
  }

  /** Empty for a row that leads nowhere. */
  String to(String name) {
    return hrefs.getOrDefault(name, "");
  }
}
