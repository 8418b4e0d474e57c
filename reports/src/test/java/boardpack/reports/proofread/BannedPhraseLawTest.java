package boardpack.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.proofread.BannedPhrase.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking only where a phrase can begin finds what reading the whole text with its pattern finds. */
class BannedPhraseLawTest {
  private static final int TEXTS = 5_000;
  private static final List<String> BETWEEN =
      List.of(" ", "", "-", "\u2011", "\u00A0", "\u00AD", " - ", "\n", ".", "a", "9", "é", "İ", "ſ", "\u212A", "😀");

  @TempDir static Path folder;

  @Test
  void aWindowAroundTheAnchorFindsWhatThePlainPatternFinds() {
    List<BannedPhrase> phrases = BannedWords.read(TestWorkspace.in(folder)).everywhere();
    Random random = new Random(20_261_121);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(phrases, random);
      List<Found> plain = plainly(text, phrases);
      assertThat(BannedPhrase.in(text, phrases)).as(text).isEqualTo(plain);
      found += plain.size();
    }
    assertThat(found).isGreaterThan(TEXTS / 2);
  }

  private static List<Found> plainly(String text, List<BannedPhrase> phrases) {
    List<Found> found = new ArrayList<>();
    for (BannedPhrase phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(text);
      while (matcher.find()) {
        found.add(new Found(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Words of phrases, in any order and case, with anything between them. */
  private static String text(List<BannedPhrase> phrases, Random random) {
    StringBuilder text = new StringBuilder();
    for (int words = 2 + random.nextInt(8); words > 0; words--) {
      String[] parts = phrases.get(random.nextInt(phrases.size())).words().replace("*", "").split(" ");
      boolean whole = random.nextBoolean();
      for (String part : whole ? parts : new String[] {parts[random.nextInt(parts.length)]}) {
        text.append(random.nextInt(3) == 0 ? part.toUpperCase(Locale.ROOT) : part)
            .append(BETWEEN.get(random.nextInt(whole ? 7 : BETWEEN.size())));
      }
      text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
    }
    return text.toString();
  }
}
