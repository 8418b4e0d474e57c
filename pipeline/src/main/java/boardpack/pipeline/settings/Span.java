package boardpack.pipeline.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as settings spell it: {@code 60 seconds}, {@code 10 minutes}, {@code 24 hours}, {@code 2 days}. */
public final class Span {
  private static final Pattern FORM = Pattern.compile("(\\d+) (second|minute|hour|day)s?");

  private Span() {}

  /** @throws IllegalArgumentException for any other text */
  public static Duration of(String text) {
    Matcher span = FORM.matcher(text);
    if (!span.matches()) {
      throw new IllegalArgumentException(text);
    }
    long count = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "second" -> Duration.ofSeconds(count);
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
