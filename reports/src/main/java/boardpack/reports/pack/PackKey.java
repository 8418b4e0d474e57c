package boardpack.reports.pack;

import boardpack.pipeline.tenant.TenantId;

/**
 * What makes a pack the same pack.
 *
 * @param pack the kind, as in {@code templates/packs/monthly.yml}
 * @param period as in {@code 2026-10}
 * @param cut what its readers may see: a {@link Cut} by its word
 * @param language {@code en} or {@code nl}
 * @param revision from 1; a correction is a new one
 */
public record PackKey(TenantId tenant, String pack, String period, String cut, String language, int revision) {

  /** "tn-aurora/monthly/2026-10/full-en/r1": its name for people, commands and folders. */
  public String path() {
    return tenant + "/" + pack + "/" + period + "/" + cut + "-" + language + "/r" + revision;
  }
}
