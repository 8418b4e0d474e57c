package boardpack.reports.leak;

/**
 * One piece of what the program made, as text.
 *
 * @param name where it was found, names of files included: they can tell too much themselves
 * @param numbered whether its digits are figures; those of coordinates and hashes say nothing
 */
public record Output(String name, String text, boolean numbered) {
  static Output words(String name, String text) {
    return new Output(name, text, false);
  }

  static Output figures(String name, String text) {
    return new Output(name, text, true);
  }
}
