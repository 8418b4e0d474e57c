package boardpack.pipeline.restate;

/**
 * What a set of figures was made of, so that it can be made again.
 *
 * @param landing id of the state of the landing, that of {@code landing/states/<id>.json}
 * @param definitions id of what was computed, that of {@code definitions/<id>.zip}
 */
public record Origin(String landing, String definitions) {
  /** Of figures that cannot be made again: those of a stated data cut, which no kept state of the landing is. */
  public static final Origin NOT_KEPT = new Origin("", "");
}
