package boardpack.reports.delivery;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document that goes with a message.
 *
 * @param name of plain letters, digits, {@code . _ -} alone, so that it can neither add a header nor act on a disk
 * @param mediaType {@code application/pdf}
 */
public record Attachment(String name, String mediaType, Path file) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

  public Attachment {
    if (!SAFE.matcher(name).matches() || !MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("no attachment can be called '" + name + "' and be " + mediaType);
    }
  }

  /** Makes a safe name of any: "Dijkstra & Zonen 2026-10.pdf" becomes "Dijkstra-Zonen-2026-10.pdf". */
  public static Attachment named(String anyName, String mediaType, Path file) {
    Matcher ending = ENDING.matcher(anyName);
    String suffix = ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    String name = plain(anyName.substring(0, anyName.length() - suffix.length()));
    String safe = name.isEmpty() ? "document" : name.substring(0, Math.min(name.length(), 80));
    return new Attachment(safe + suffix, mediaType, file);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^A-Za-z0-9_-]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
