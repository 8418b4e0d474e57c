package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.text;

import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks closer at rows of the input {@code tenants}: an edition needs a currency, a zone and a locale that exist. */
final class TenantCheck {
  private final LandingDatabase database;
  private final JudgedRows rows;

  TenantCheck(LandingDatabase database, JudgedRows rows) {
    this.database = database;
    this.rows = rows;
  }

  void check() {
    Set<String> zones = Set.copyOf(database.list("select name from pg_timezone_names()", row -> row.getString(1)));
    require("currency", "bad_currency", TenantCheck::isCurrency);
    require("zone", "bad_zone", zone -> ZoneId.getAvailableZoneIds().contains(zone) && zones.contains(zone));
    require("locale", "bad_locale", TenantCheck::isLocale);
  }

  private void require(String column, String code, Predicate<String> good) {
    List<String> bad = database.list(
        "select distinct " + column + " from judged where __code is null and " + column + " is not null",
        row -> row.getString(1)).stream().filter(good.negate()).toList();
    if (!bad.isEmpty()) {
      rows.turnBad(column + " in (" + bad.stream().map(value -> text(value)).collect(Collectors.joining(", ")) + ")",
          code, column);
    }
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  private static boolean isLocale(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
