package boardpack.reports.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;

/** A mail server on this machine, and what lies in its mailboxes. */
final class Mailbox implements AutoCloseable {
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Mailbox() {
    mail.start();
  }

  int port() {
    return mail.getSmtp().getPort();
  }

  /** As {@code boardpack.yml} names it. */
  String setting() {
    return setting(port());
  }

  static String setting(int port) {
    return "mail: {from: boardpack@meridian-mail.example, host: 127.0.0.1, port: " + port + ", tls: none}";
  }

  List<MimeMessage> letters() {
    return List.of(mail.getReceivedMessages());
  }

  /** The names before the @, in the order of the alphabet. */
  List<String> recipients() {
    return letters().stream().map(Mailbox::recipient).sorted().toList();
  }

  List<MimeMessage> of(String recipient) {
    return letters().stream().filter(letter -> recipient(letter).equals(recipient)).toList();
  }

  static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param number 0 for the text, 1 for the HTML */
  static String part(MimeMessage letter, int number) throws Exception {
    MimeMultipart words = (MimeMultipart) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    return words.getBodyPart(number).getContent().toString();
  }

  private static String recipient(MimeMessage letter) {
    try {
      return Arrays.stream(letter.getAllRecipients()).findFirst().orElseThrow().toString()
          .replaceFirst("(?s).*?<?([a-z0-9]+)@.*", "$1");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mail.stop();
  }
}
