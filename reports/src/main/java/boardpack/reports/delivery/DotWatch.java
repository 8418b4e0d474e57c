package boardpack.reports.delivery;

import boardpack.reports.access.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows whether the final dot went out. Before it the server has no message, whatever happens;
 * after it a lost connection leaves nobody sure (RFC 5321 4.2.5 and 6.1).
 */
final class DotWatch extends SMTPTransport {
  private boolean dotSent;

  DotWatch(Session session) {
    super(session, null);
  }

  Outcome send(MimeMessage message, EmailAddress recipient) {
    dotSent = false;
    try {
      sendMessage(message, new Address[] {new InternetAddress(recipient.value(), true)});
      return new Outcome(DeliveryState.ACCEPTED, getLastServerResponse());
    } catch (MessagingException e) {
      return afterFailure(e);
    }
  }

  void hangUp() {
    try {
      close();
    } catch (MessagingException e) {
      // The server has said all that counts by now.
    }
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    dotSent = true;
    super.finishData();
  }

  private Outcome afterFailure(MessagingException failure) {
    for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
      int code = replyCode(e);
      if (code > 0) {
        return dotSent ? Outcome.ofReplyToAll(code, e.getMessage()) : Outcome.ofReply(code, e.getMessage());
      }
    }
    return dotSent
        ? new Outcome(DeliveryState.UNKNOWN, "the connection was lost after the whole message had gone out")
        : new Outcome(DeliveryState.DEFERRED, "the connection was lost before the whole message had gone out");
  }

  private static int replyCode(Exception e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return e instanceof SMTPSendFailedException command ? command.getReturnCode() : -1;
  }
}
