package boardpack.reports.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what the PDF writer draws by lot or takes from the machine, letter for letter so that no offset moves: the
 * six letters before the name of an embedded font, the file's two ids, and the digits of its table of objects, which it
 * writes in the default locale's own.
 */
final class StableBytes {
  private static final Pattern SUBSET = Pattern.compile("/(?:BaseFont|FontName)/([A-Z]{6})\\+");
  /** An index of the letters in an embedded font; the writer's is wrong, and no reader needs one. */
  private static final Pattern LETTER_INDEX = Pattern.compile("/CIDSet \\d+ 0 R");
  private static final Pattern FILE_ID = Pattern.compile("/ID \\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

  private static final String TABLE = "\nxref\n0 ";
  private static final int ENTRY = 20;
  private static final int DIGITS = 16;
  private static final int SPACE = 10;

  private StableBytes() {}

  /** @param identity says which document it is: its key and its seal */
  static byte[] of(byte[] pdf, String identity) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Map<String, String> replacements = new LinkedHashMap<>();
    Matcher subsets = SUBSET.matcher(text);
    while (subsets.find()) {
      replacements.putIfAbsent("/" + subsets.group(1) + "+", "/" + letters(replacements.size()) + "+");
    }
    Matcher id = FILE_ID.matcher(text);
    while (id.find()) {
      replacements.put("<" + id.group(1) + ">", "<" + digest(identity) + ">");
      replacements.put("<" + id.group(2) + ">", "<" + digest(identity) + ">");
    }
    for (Map.Entry<String, String> entry : replacements.entrySet()) {
      text = text.replace(entry.getKey(), entry.getValue());
    }
    text = LETTER_INDEX.matcher(text).replaceAll(index -> " ".repeat(index.group().length()));
    byte[] stable = text.getBytes(StandardCharsets.ISO_8859_1);
    writePlainDigits(stable, text.indexOf('\n', text.lastIndexOf(TABLE) + TABLE.length()) + 1);
    return stable;
  }

  /** The table's first entry begins with a zero, so it shows which digits were used; each entry has 20 bytes. */
  private static void writePlainDigits(byte[] pdf, int start) {
    byte zero = pdf[start];
    for (int entry = start; pdf[entry] != 't'; entry += ENTRY) {
      for (int i = 0; i < DIGITS; i++) {
        if (i != SPACE) {
          pdf[entry + i] = (byte) ('0' + pdf[entry + i] - zero);
        }
      }
    }
  }

  /** "AAAAAA", "AAAAAB", …: fonts are numbered in the order in which the document names them. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 6; i++, rest /= 26) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  private static String digest(String identity) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
