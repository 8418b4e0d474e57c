package boardpack.reports.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Replaces what the PDF writer draws by lot or takes from the machine, letter for letter so that no offset moves: the
 * six letters before the name of an embedded font, the file's two ids, and the digits of its table of objects, which it
 * writes in the default locale's own.
 */
final class StableBytes {
  private static final byte[][] FONT_NAMES = {ascii("/BaseFont"), ascii("/FontName")};
  private static final int SUBSET = 6;
  /** An index of the letters in an embedded font; the writer's is wrong, and no reader needs one. */
  private static final byte[] LETTER_INDEX = ascii("/CIDSet ");
  private static final byte[] REFERENCE_END = ascii(" 0 R");
  private static final byte[] FILE_ID = ascii("/ID [<");
  private static final int ID = 32;

  private static final byte[] TABLE = ascii("\nxref\n0 ");
  private static final int ENTRY = 20;
  private static final int DIGITS = 16;
  private static final int SPACE = 10;

  private StableBytes() {}

  /**
   * @param pdf is changed
   * @param identity says which document it is: its key and its seal
   */
  static byte[] of(byte[] pdf, String identity) {
    Map<String, byte[]> subsets = subsets(pdf);
    for (int i = 0; i < pdf.length; i++) {
      if (pdf[i] != '/') {
        continue;
      }
      if (isSubset(pdf, i + 1)) {
        write(pdf, i + 1, subsets.getOrDefault(text(pdf, i + 1, SUBSET), new byte[0]));
      } else if (isAt(pdf, i, LETTER_INDEX)) {
        blankReference(pdf, i, i + LETTER_INDEX.length);
      } else if (isAt(pdf, i, FILE_ID)) {
        byte[] id = ascii(digest(identity));
        write(pdf, i + FILE_ID.length, id);
        write(pdf, i + FILE_ID.length + ID + "><".length(), id);
      }
    }
    int table = lastTable(pdf) + TABLE.length;
    while (pdf[table++] != '\n') {
      // the number of entries
    }
    writePlainDigits(pdf, table);
    return pdf;
  }

  private static Map<String, byte[]> subsets(byte[] pdf) {
    Map<String, byte[]> subsets = new HashMap<>();
    for (int i = 0; i < pdf.length; i++) {
      if (pdf[i] == '/' && (isAt(pdf, i, FONT_NAMES[0]) || isAt(pdf, i, FONT_NAMES[1]))) {
        int name = i + FONT_NAMES[0].length;
        if (isAt(pdf, name, ascii("/")) && isSubset(pdf, name + 1)) {
          subsets.putIfAbsent(text(pdf, name + 1, SUBSET), ascii(letters(subsets.size())));
        }
      }
    }
    return subsets;
  }

  private static boolean isSubset(byte[] pdf, int at) {
    for (int i = at; i < at + SUBSET; i++) {
      if (i >= pdf.length || pdf[i] < 'A' || pdf[i] > 'Z') {
        return false;
      }
    }
    return at + SUBSET < pdf.length && pdf[at + SUBSET] == '+';
  }

  private static void blankReference(byte[] pdf, int from, int number) {
    int end = number;
    while (pdf[end] >= '0' && pdf[end] <= '9') {
      end++;
    }
    if (end > number && isAt(pdf, end, REFERENCE_END)) {
      Arrays.fill(pdf, from, end + REFERENCE_END.length, (byte) ' ');
    }
  }

  private static int lastTable(byte[] pdf) {
    int at = pdf.length - TABLE.length;
    while (!isAt(pdf, at, TABLE)) {
      at--;
    }
    return at;
  }

  private static boolean isAt(byte[] pdf, int at, byte[] word) {
    return at + word.length <= pdf.length && Arrays.equals(pdf, at, at + word.length, word, 0, word.length);
  }

  private static void write(byte[] pdf, int at, byte[] word) {
    System.arraycopy(word, 0, pdf, at, word.length);
  }

  private static String text(byte[] pdf, int at, int length) {
    return new String(pdf, at, length, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
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
