package boardpack.reports.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail says, in both of its forms.
 *
 * @param subject one line, free of control characters
 * @param html a whole document without links or script, and without images but the brand's logo, written into the page
 * @param text the same words as plain text, lines ended by LF
 */
public record MailBody(String subject, String html, String text) {
  private static final Pattern BODY = Pattern.compile("<body[^>]*>");

  /** The same mail with a line above everything else: that it is a test, or that a document was too large. */
  public MailBody under(String line) {
    String above = "<p style=\"margin:0;padding:12px 32px;font:bold 16px/24px sans-serif;background:#ffe9a8;color:#3a2a00;\">"
        + escaped(line) + "</p>";
    return new MailBody(subject, BODY.matcher(html).replaceFirst(found -> Matcher.quoteReplacement(found.group() + above)),
        line + "\n\n" + text);
  }

  public MailBody named(String otherSubject) {
    return new MailBody(otherSubject, html, text);
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
