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
 * @param tls false only for a server on this machine whose workspace says {@code tls: none}
 * @param login empty for a server that asks none
 */
public record MailSettings(
    String where, String sender, EmailAddress from, String host, int port, boolean tls, Optional<Login> login,
    Documents documents, Bounds bounds) {
  private static final Set<String> KNOWN =
      Set.of("from", "host", "port", "user", "password", "tls", "documents", "domains", "largest");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
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
    this(where, sender, from, host, port, tls, login, documents, Bounds.USUAL);
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
    return new MailSettings(
        mail.where(),
        workspace.company().name(),
        mail.at("from", "packs@company.example").as(EmailAddress::new, "packs@company.example"),
        hostName,
        mail.optional("port").map(port -> port.as(MailSettings::port, "587")).orElse(SUBMISSION),
        mail.optional("tls").map(tls -> tls(tls, hostName)).orElse(true),
        mail.optional("user").map(user -> new Login(user.text("packs"), password(mail))),
        mail.optional("documents").map(MailSettings::documents).orElse(Documents.LINKED),
        new Bounds(mail.optional("domains").map(domains -> Set.copyOf(domains.texts())).orElse(Set.of()),
            mail.optional("largest").map(largest -> largest.as(MailSettings::bytes, "10 MB")).orElse(Bounds.USUAL.largest())));
  }

  /** The same letters through a server on this machine, such as the demo's. */
  public MailSettings throughLoopback(int otherPort) {
    return new MailSettings(where, sender, from, "127.0.0.1", otherPort, false, Optional.empty(), documents,
        bounds);
  }

  private static String password(Setting mail) {
    return mail.at("password", "'${MAIL_PASSWORD}'").text("'${MAIL_PASSWORD}'");
  }

  private static boolean tls(Setting setting, String host) {
    return switch (setting.text("required")) {
      case "required" -> true;
      case "none" -> {
        if (!LOOPBACK.contains(host)) {
          throw setting.refuse("would send packs in clear over a network", "tls: required");
        }
        yield false;
      }
      default -> throw setting.refuse("is neither 'required' nor 'none'", "tls: required");
    };
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
