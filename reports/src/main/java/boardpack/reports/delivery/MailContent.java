package boardpack.reports.delivery;

import java.util.List;

/**
 * What a message says, the same for each of its recipients.
 *
 * @param subject any characters at all; those that could end a header become spaces
 * @param html the same as {@code text}, encoded for HTML by whoever made it
 * @param attachments sent along only where the workspace says {@code documents: attached}
 */
public record MailContent(String subject, String text, String html, List<Attachment> attachments) {
  public MailContent {
    subject = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    attachments = List.copyOf(attachments);
  }
}
