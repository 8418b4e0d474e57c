package boardpack.reports.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The typefaces that a brand can choose: those whose letters can travel inside a PDF. */
public enum Typeface {
  ROBOTO("Roboto", "Text", "Display", "sans-serif"),
  DEJAVU_SANS("DejaVu Sans", "Sans Text", "Sans Text", "sans-serif"),
  DEJAVU_SERIF("DejaVu Serif", "Serif Text", "Serif Text", "serif");

  private final String family;
  private final String text;
  private final String display;
  private final String generic;

  Typeface(String family, String text, String display, String generic) {
    this.family = family;
    this.text = text;
    this.display = display;
    this.generic = generic;
  }

  /** As people call it, and as {@code brand.yml} does. */
  public String family() {
    return family;
  }

  /** The font set of running text in a PDF. */
  public String text() {
    return text;
  }

  /** The font set of titles in a PDF. */
  public String display() {
    return display;
  }

  /**
   * What a page or a mail asks for, the reader's own typeface of the same kind where this one is not installed; empty for
   * the one that needs no asking.
   */
  public Optional<String> stack() {
    return this == ROBOTO ? Optional.empty() : Optional.of("'" + family + "', " + generic);
  }

  /** @throws IllegalArgumentException for any other name */
  public static Typeface of(String family) {
    return Arrays.stream(values())
        .filter(face -> face.family.toLowerCase(Locale.ROOT).equals(family.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no typeface '" + family + "'"));
  }

  public static String names() {
    return Arrays.stream(values()).map(Typeface::family).collect(Collectors.joining(", "));
  }
}
