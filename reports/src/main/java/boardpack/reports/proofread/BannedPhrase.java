package boardpack.reports.proofread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that may not be said.
 *
 * @param words as the file has them: {@code real time}, {@code guarantee*}
 * @param pattern finds them at the borders of words
 * @param anchor its longest word, {@link #folded}; a text without it cannot hold the phrase
 * @param before how many signs of the phrase stand before its anchor
 */
record BannedPhrase(String words, Pattern pattern, String anchor, int before) {
  private static final String BETWEEN = "[\\s\\u00A0\\u202F\\u00AD\\p{Pd}]*";

  /** Where a text says it. */
  record Found(String words, int start, int end) {}

  static BannedPhrase of(String words) {
    boolean open = words.endsWith("*");
    List<String> parts = List.of((open ? words.substring(0, words.length() - 1) : words).strip().split(" +"));
    String joined = parts.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
    Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + joined + (open ? "\\p{L}*" : "") + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String longest = parts.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    int before = parts.subList(0, parts.indexOf(longest)).stream().mapToInt(String::length).sum();
    return new BannedPhrase(words, pattern, folded(longest), before);
  }

  /** Every place in {@code text} that says one of {@code phrases}. */
  static List<Found> in(String text, List<BannedPhrase> phrases) {
    String folded = folded(text);
    List<Found> found = new ArrayList<>();
    phrases.forEach(phrase -> phrase.find(text, folded, found));
    return found;
  }

  /** Tries the pattern where a phrase around one of its anchors can begin, and nowhere else. */
  private void find(String text, String folded, List<Found> found) {
    int anchored = folded.indexOf(anchor);
    if (anchored < 0) {
      return;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    for (int end = 0, next; anchored >= 0; anchored = folded.indexOf(anchor, next)) {
      next = anchored + 1;
      if (isSaid(matcher, earliest(text, anchored, end), anchored)) {
        found.add(new Found(matcher.group(), matcher.start(), matcher.end()));
        end = matcher.end();
        next = end;
      }
    }
  }

  private static boolean isSaid(Matcher matcher, int earliest, int latest) {
    for (int start = earliest; start <= latest; start++) {
      if (matcher.region(start, matcher.regionEnd()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Between the words of a phrase stand spaces and hyphens only, however many. */
  private int earliest(String text, int anchored, int end) {
    int start = anchored;
    for (int letters = before; start > end && letters > 0; ) {
      start--;
      letters -= Character.isLetterOrDigit(text.charAt(start)) ? 1 : 0;
    }
    return start;
  }

  /** Each sign as the pattern compares it, whatever its case; as many signs as before. */
  private static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char sign = folded[i];
      folded[i] = sign >= 'a' && sign <= 'z' ? sign : Character.toLowerCase(Character.toUpperCase(sign));
    }
    return new String(folded);
  }
}
