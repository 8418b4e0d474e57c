package boardpack.reports.layout;

import java.util.Optional;

/**
 * Where a figure's change comes from: a detail that holds its parts for both periods.
 *
 * @param by the column that names the parts
 * @param part the column that adds up to the figure, or to the numerator of a rate
 * @param of the column that adds up to the rate's denominator; empty where the figure is no rate
 */
public record Driver(String kpi, String detail, String by, String part, Optional<String> of) {}
