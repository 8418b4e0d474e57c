package boardpack.pipeline.restate;

/**
 * One figure of an edition.
 *
 * @param kpi the KPI's id
 * @param period the period's id, e.g. {@code 2026-10}
 */
public record FigureKey(String kpi, String period) {}
