package boardpack.pipeline.mart;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Company;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The two calendars and currencies every row of a tenant's marts is in: the tenant's own and the platform's. */
record Edition(TenantId tenant, Currency currency, ZoneId zone, Currency platformCurrency, ZoneId platformZone) {

  static Edition of(TenantProfile profile, Company company) {
    return new Edition(profile.id(), profile.currency(), profile.zone(), company.currency(), company.zone());
  }

  static Edition ofPlatform(Company company) {
    return new Edition(TenantId.PLATFORM, company.currency(), company.zone(), company.currency(), company.zone());
  }

  List<ZoneId> zones() {
    return List.of(zone, platformZone);
  }

  /** The editions that may be read of the file: the platform's alone, or the tenant's and the platform's view of it. */
  List<String> names() {
    return tenant.isPlatform() ? List.of("platform") : List.of("tenant", "platform");
  }

  void write(MartDatabase database) throws SQLException {
    database.run("create table edition as select %s as tenant_id, %s as is_platform, %s as currency, %s as zone, "
        .formatted(Quoted.text(tenant), tenant.isPlatform(), Quoted.text(currency), Quoted.text(zone))
        + "%s as platform_currency, %s as platform_zone"
        .formatted(Quoted.text(platformCurrency), Quoted.text(platformZone)));
  }
}
