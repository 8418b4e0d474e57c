package boardpack.pipeline.kpi;

/** Which way is good. */
public enum Direction {
  HIGHER,
  LOWER,
  /** Between two bounds. */
  BAND,
  /** Neither way. */
  NEUTRAL
}
