package boardpack.reports.pack;

import java.util.List;

/**
 * One page's worth of a pack.
 *
 * @param id {@code summary}, {@code revenue_protection}, {@code deliverability}, {@code revenue}, {@code cost},
 *     {@code operations}, {@code alerts}, {@code tenants} (platform edition only), {@code method}, {@code tie_out}
 * @param heading "Deliverability"
 * @param message one sentence made from the figures
 * @param contextLine entity, measures in their units, period, what is compared
 * @param blocks from top to bottom
 */
public record Section(String id, String heading, String message, String contextLine, List<Block> blocks) {}
