package boardpack.reports.delivery;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.EmailAddress;
import java.util.Optional;
import java.util.Set;

/**
 * {@code mail} of {@code boardpack.yml}: through which server messages go, and what goes with them.
 *
 * @param where "boardpack.yml:12 mail", for messages
 * @param sender the company's name, shown beside {@code from}
 * @param tls how the connection is kept private
 * @param login empty for a server that asks none
 */
public record MailSettings(
    String where, String sender, EmailAddress from, String host, int port, Tls tls, Optional<Login> login,
    Documents documents, Bounds bounds) {
  private static final Set<String> KNOWN =
      Set.of("from", "host", "port", "user", "password", "tls", "trust", "documents", "domains", "largest");
  private static final int SUBMISSION = 587;

  /** Whether the documents go with the message, or stay where rights are asked again. */
  public enum Documents { LINKED, ATTACHED }

  /**
   * How far mail may go.
   *
   * @param domains that recipients must be of; empty for every domain
   * @param largest of a message with its attachments, in bytes; what is larger stays in the archive
   */
  public record Bounds(Set<String> domains, long largest) {
    public static final Bounds USUAL = new Bounds(Set.of(), 10_000_000);

    public boolean allow(EmailAddress recipient) {
      return domains.isEmpty() || domains.contains(recipient.domain());
    }

    /** @param bytes of the attachments; written out for mail they take four thirds of it */
    public boolean hold(long bytes) {
      return bytes / 3 * 4 <= largest;
    }
  }

  public MailSettings(String where, String sender, EmailAddress from, String host, int port, boolean tls,
      Optional<Login> login, Documents documents) {
    this(where, sender, from, host, port, tls ? Tls.REQUIRED : Tls.NONE, login, documents, Bounds.USUAL);
  }

  /** Its password is kept out of every text. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** @throws Fault where there is no {@code mail}, or a setting does not fit */
  public static MailSettings read(Workspace workspace) {
    Setting mail = workspace.settings().optional("mail").orElseThrow(() -> Fault.setting("boardpack.yml",
        "has no 'mail', so nothing can be sent",
        "mail: {from: packs@company.example, host: smtp.company.example, user: packs, password: '${MAIL_PASSWORD}'}"));
    mail.only(KNOWN);
    Setting host = mail.at("host", "smtp.company.example");
    String hostName = host.as(MailSettings::hostName, "smtp.company.example");
    int port = mail.optional("port").map(setting -> setting.as(MailSettings::port, "587")).orElse(SUBMISSION);
    return new MailSettings(
        mail.where(),
        workspace.company().name(),
        mail.at("from", "packs@company.example").as(EmailAddress::new, "packs@company.example"),
        hostName,
        port,
        Tls.read(mail, hostName, port, workspace),
        mail.optional("user").map(user -> new Login(user.text("packs"), password(mail))),
        mail.optional("documents").map(MailSettings::documents).orElse(Documents.LINKED),
        new Bounds(mail.optional("domains").map(domains -> Set.copyOf(domains.texts())).orElse(Set.of()),
            mail.optional("largest").map(largest -> largest.as(MailSettings::bytes, "10 MB")).orElse(Bounds.USUAL.largest())));
  }

  /** The same letters through a server on this machine, such as the demo's. */
  public MailSettings throughLoopback(int otherPort) {
    return new MailSettings(where, sender, from, "127.0.0.1", otherPort, Tls.NONE, Optional.empty(), documents,
        bounds);
  }

  private static String password(Setting mail) {
    return mail.at("password", "'${MAIL_PASSWORD}'").text("'${MAIL_PASSWORD}'");
  }

  private static Documents documents(Setting setting) {
    return switch (setting.text("linked")) {
      case "linked" -> Documents.LINKED;
      case "attached" -> Documents.ATTACHED;
      default -> throw setting.refuse("is neither 'linked' nor 'attached'", "documents: linked");
    };
  }

  private static String hostName(String text) {
    if (!text.matches("[A-Za-z0-9.:-]+")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static long bytes(String text) {
    if (!text.matches("[1-9]\\d{0,3} [kM]B")) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(text.substring(0, text.length() - 3)) * (text.endsWith("MB") ? 1_000_000 : 1_000);
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(text);
    }
    return port;
  }
}
