package boardpack.reports.delivery;

import boardpack.pipeline.fault.Fault;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;

/** The connection to the SMTP server; opened for the first message, and again after it broke. */
final class MailServer implements AutoCloseable {
  private final MailSettings settings;
  private final Session session;
  private Optional<DotWatch> connection = Optional.empty();

  MailServer(MailSettings settings, Duration patience) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings, patience));
  }

  Session session() {
    return session;
  }

  /** @throws Fault where the server does not answer or does not know us; nothing was sent then */
  DotWatch connected() {
    if (connection.filter(DotWatch::isConnected).isEmpty()) {
      close();
      connection = Optional.of(connect());
    }
    return connection.get();
  }

  @Override
  public void close() {
    connection.ifPresent(DotWatch::hangUp);
    connection = Optional.empty();
  }

  private DotWatch connect() {
    DotWatch transport = new DotWatch(session);
    try {
      transport.connect(settings.host(), settings.port(),
          settings.login().map(MailSettings.Login::user).orElse(null),
          settings.login().map(MailSettings.Login::password).orElse(null));
      return transport;
    } catch (AuthenticationFailedException e) {
      throw Fault.connection(settings.where() + ".user", "the mail server refuses the login: " + e.getMessage().strip(),
          "mail: {user: packs, password: '${MAIL_PASSWORD}'}", e);
    } catch (MessagingException e) {
      throw settings.tls().kind() == Tls.Kind.NONE ? away(e) : privately(e).orElseGet(() -> away(e));
    }
  }

  /** What keeps the connection from being private; nothing was said on it yet but greetings. */
  private Optional<Fault> privately(MessagingException e) {
    String server = "the mail server " + settings.host() + ":" + settings.port();
    if (String.valueOf(e.getMessage()).contains("STARTTLS is required")) {
      return Optional.of(Fault.connection(settings.where() + ".tls", server + " offers no TLS, so nothing was sent to it",
          "a port with STARTTLS (587) or TLS from the start (465); tls: none only for a server on this machine", e));
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
        return Optional.of(Fault.connection(settings.where() + ".trust", server + " could not prove who it is ("
            + String.valueOf(cause.getMessage()).strip() + "), so nothing was sent to it", "mail: {host: the name in its"
            + " certificate, trust: company-ca.pem}, a file of the authority that signed it, where the JVM does not know that one", e));
      }
    }
    return Optional.empty();
  }

  private Fault away(MessagingException e) {
    return Fault.connection(settings.where() + ".host", "the mail server " + settings.host() + ":" + settings.port()
          + " does not take messages now (" + String.valueOf(e.getMessage()).strip() + "); what is decided stays in"
          + " the ledger and the next run sends it", "mail: {host: smtp.company.example, port: 587}", e);
  }

  private static Properties properties(MailSettings settings, Duration patience) {
    Properties properties = new Properties();
    String millis = Long.toString(patience.toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.setProperty("mail.smtp.localhost", settings.from().domain());
    properties.setProperty("mail.smtp.from", settings.from().value());
    Tls tls = settings.tls();
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.kind() == Tls.Kind.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.kind() == Tls.Kind.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.kind() == Tls.Kind.IMPLICIT));
    tls.sockets().ifPresent(sockets -> properties.put("mail.smtp.ssl.socketFactory", sockets));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
