package boardpack.reports.pack;

import java.util.List;

/**
 * One page's worth of a pack.
 *
 * @param id as its pack's layout calls it; {@code method} and {@code tie_out} are added by the PDF
 * @param heading "Deliverability"
 * @param message one sentence made from the figures
 * @param contextLine entity, measures in their units, period, what is compared
 * @param blocks from top to bottom
 */
public record Section(String id, String heading, String message, String contextLine, List<Block> blocks) {}
