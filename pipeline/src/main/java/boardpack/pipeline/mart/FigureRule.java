package boardpack.pipeline.mart;

/**
 * A figure that adds up: its value for a period is what an aggregate gives over the mart's rows of that period.
 *
 * @param kpi whose figures
 * @param input that the rows come from, in whose contract the tolerance stands
 * @param equals the aggregate over the mart's columns as an edition sees them
 * @param time the mart's name for the flow by which its rows meet a period
 */
public record FigureRule(String kpi, String input, String equals, String time) {}
