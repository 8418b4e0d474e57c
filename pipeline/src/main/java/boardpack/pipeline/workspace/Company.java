package boardpack.pipeline.workspace;

import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * The company whose workspace it is: the platform of every pack.
 *
 * @param currency the reporting currency, in which tenants are added up
 * @param zone the zone whose midnights end the platform's days
 */
public record Company(String name, Currency currency, ZoneId zone, Locale locale, Month fiscalYearStart) {}
