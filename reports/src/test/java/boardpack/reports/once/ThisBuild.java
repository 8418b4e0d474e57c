package boardpack.reports.once;

/** What kind of build a test runs in. */
public final class ThisBuild {
  private ThisBuild() {}

  /** In CI and in the proof, which take all; a build of every day takes a sample of each kind. */
  public static boolean takesAll() {
    return Boolean.getBoolean("boardpack.proof") || "true".equals(System.getenv("CI"));
  }
}
