package boardpack.reports.proofread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that may not be said.
 *
 * @param words as the file has them: {@code real time}, {@code guarantee*}
 * @param pattern finds them at the borders of words
 * @param anchor its longest word in small letters; a text without it cannot hold the phrase
 */
record BannedPhrase(String words, Pattern pattern, String anchor) {
  private static final String BETWEEN = "[\\s\\u00A0\\u202F\\u00AD\\p{Pd}]*";

  /** Where a text says it. */
  record Found(String words, int start, int end) {}

  static BannedPhrase of(String words) {
    boolean open = words.endsWith("*");
    List<String> parts = List.of((open ? words.substring(0, words.length() - 1) : words).strip().split(" +"));
    String joined = parts.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
    Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + joined + (open ? "\\p{L}*" : "") + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String anchor = parts.stream().max(Comparator.comparingInt(String::length)).orElseThrow().toLowerCase(Locale.ROOT);
    return new BannedPhrase(words, pattern, anchor);
  }

  /** Every place in {@code text} that says one of {@code phrases}. */
  static List<Found> in(String text, List<BannedPhrase> phrases) {
    String small = text.toLowerCase(Locale.ROOT);
    return phrases.stream().filter(phrase -> small.contains(phrase.anchor)).flatMap(phrase -> phrase.found(text)).toList();
  }

  private Stream<Found> found(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Found(matcher.group(), matcher.start(), matcher.end()));
    }
    return found.stream();
  }
}
