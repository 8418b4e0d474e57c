package boardpack.pipeline.label;

/** Something in a SELECT that lineage cannot follow; the SELECT then takes the weakest label it touches. */
final class Untraceable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untraceable(String reason) {
    super(reason);
  }
}
