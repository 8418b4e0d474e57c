package boardpack.reports.mail;

/**
 * What a mail says, in both of its forms.
 *
 * @param subject one line, free of control characters
 * @param html a whole document without images, links or script
 * @param text the same words as plain text, lines ended by LF
 */
public record MailBody(String subject, String html, String text) {}
