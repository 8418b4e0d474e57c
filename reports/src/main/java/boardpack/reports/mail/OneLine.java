package boardpack.reports.mail;

import java.util.regex.Pattern;

/**
 * Text that cannot leave its line. A name may hold line breaks, other control characters, or marks that turn the reading
 * direction of what follows; in a subject or in plain text they would forge headers, lines or words, so each run of them
 * becomes one space. Letters of any script, joined emoji among them, stay as they are.
 */
final class OneLine {
  private static final Pattern BREAKING = Pattern.compile(
      "[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\p{Cs}]+");

  private OneLine() {}

  static String of(String text) {
    return BREAKING.matcher(text).replaceAll(" ").strip();
  }
}
