package boardpack.reports.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One address of one mailbox, in small letters, so that two spellings of it are one recipient. Much that mail standards
 * permit is refused: names, comments, quotes, lists, and whatever could start a new header.
 */
public record EmailAddress(String value) implements Comparable<EmailAddress> {
  private static final Pattern STRICT = Pattern.compile(
      "[a-z0-9_+'-]+(\\.[a-z0-9_+'-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final int LONGEST = 254;

  /** @throws IllegalArgumentException where the text is not exactly one plain address */
  public EmailAddress {
    value = value.toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !STRICT.matcher(value).matches()) {
      throw new IllegalArgumentException("is not one plain address");
    }
  }

  /** "meridian-mail.example". */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public int compareTo(EmailAddress other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
