package boardpack.bench;

import boardpack.reports.delivery.MailContent;
import boardpack.reports.delivery.MailSettings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Messages sent by the library alone: nothing is decided, nothing is written down. */
final class PlainMail {
  private PlainMail() {}

  static void send(MailSettings settings, MailContent content, int messages) throws Exception {
    Session session = Session.getInstance(new Properties());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(settings.host(), settings.port(), null, null);
      for (int i = 0; i < messages; i++) {
        MimeMessage message = message(session, settings, content, i);
        transport.sendMessage(message, message.getAllRecipients());
      }
    }
  }

  private static MimeMessage message(Session session, MailSettings settings, MailContent content, int number)
      throws Exception {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from().value()));
    message.setRecipient(RecipientType.TO, new InternetAddress("reader" + number + "@meridian.example"));
    message.setSubject(content.subject());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text());
    MimeBodyPart document = new MimeBodyPart();
    document.attachFile(content.attachments().get(0).file().toFile());
    message.setContent(new MimeMultipart("mixed", text, document));
    message.saveChanges();
    return message;
  }
}
