package boardpack.reports.delivery;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.access.Person;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;

/** One message to one recipient: mixed(alternative(text, HTML with its pictures), attachments), under the ledger's own Message-ID. */
final class Letter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static Letter write(
      Session session, MailSettings settings, Person person, String messageId, MailContent content, Instant now)
      throws MessagingException {
    Letter letter = new Letter(session, messageId);
    letter.setFrom(address(settings.from().value(), settings.sender()));
    letter.setRecipient(RecipientType.TO, address(person.email().value(), person.name()));
    letter.setSubject(content.subject(), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Content-Language", person.language());
    letter.setContent(parts(settings, content));
    letter.saveChanges();
    return letter;
  }

  /** The library would make up a new one each time. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeMultipart parts(MailSettings settings, MailContent content) throws MessagingException {
    MimeMultipart alternatives = new MimeMultipart("alternative", text(content.text(), "plain"),
        InlinePictures.of(content.html()));
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives);
    MimeMultipart mixed = new MimeMultipart("mixed", words);
    if (settings.documents() == MailSettings.Documents.ATTACHED) {
      for (Attachment attachment : content.attachments()) {
        mixed.addBodyPart(document(attachment));
      }
    }
    return mixed;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static MimeBodyPart document(Attachment attachment) throws MessagingException {
    if (!Files.isReadable(attachment.file())) {
      throw Fault.machine(attachment.file().toString(), "cannot be read, so no message was sent",
          "a document of the archive, readable by its owner", null);
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new FileDataSource(attachment.file().toFile())));
    part.setHeader("Content-Type", attachment.mediaType() + "; name=\"" + attachment.name() + "\"");
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(attachment.name());
    return part;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException(UTF_8, e);
    }
  }
}
