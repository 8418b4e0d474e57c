package boardpack.pipeline.tenant;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * What an edition needs to know of its tenant (or of the platform).
 *
 * @param name as the source spells it; any characters at all, to be encoded by each output
 * @param segment the plan's tier; the platform's is {@code platform}
 * @param currency the currency its own edition is in
 * @param zone the zone whose midnights end its days
 * @param locale its language and number formats
 */
public record TenantProfile(
    TenantId id, String name, String segment, Currency currency, ZoneId zone, Locale locale) {}
