package boardpack.pipeline.landing;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads profiles from landed rows of the input {@code tenants}, whose values {@link TenantCheck} has let pass. */
final class TenantProfiles {
  private TenantProfiles() {}

  /** @param otherwise the locale of tenants whose row names none */
  static List<TenantProfile> read(LandingDatabase database, List<Path> files, Locale otherwise) {
    if (files.isEmpty()) {
      return List.of();
    }
    return database.list("select tenant_id, name, coalesce(segment, '') as segment, currency, zone, locale"
            + " from read_parquet(" + LandingDatabase.files(files) + ") order by tenant_id",
        row -> new TenantProfile(
            new TenantId(row.getString("tenant_id")),
            row.getString("name"),
            row.getString("segment"),
            Currency.getInstance(row.getString("currency")),
            ZoneId.of(row.getString("zone")),
            Optional.ofNullable(row.getString("locale")).map(Locale::forLanguageTag).orElse(otherwise)));
  }
}
