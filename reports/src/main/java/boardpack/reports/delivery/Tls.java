package boardpack.reports.delivery;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * How the connection to the mail server is kept from others: required, unless the workspace says otherwise for a server on
 * this machine.
 *
 * @param trust a file of certificates (PEM) that vouch for the server in place of those that the JVM knows
 */
public record Tls(Kind kind, Optional<Path> trust) {
  public static final Tls NONE = new Tls(Kind.NONE, Optional.empty());
  public static final Tls REQUIRED = new Tls(Kind.STARTTLS, Optional.empty());

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final int FROM_THE_START = 465;
  private static final String GOOD = "tls: required";

  /** When the talk becomes private: never, before login and message, or from its first byte. */
  public enum Kind { NONE, STARTTLS, IMPLICIT }

  /** @throws Fault where a setting does not fit, or the certificates cannot be read */
  static Tls read(Setting mail, String host, int port, Workspace workspace) {
    Optional<Path> trust = mail.optional("trust").map(file -> certificates(file, workspace.root()));
    Kind required = port == FROM_THE_START ? Kind.IMPLICIT : Kind.STARTTLS;
    return mail.optional("tls").map(tls -> new Tls(switch (tls.text("required")) {
      case "required" -> required;
      case "implicit" -> Kind.IMPLICIT;
      case "none" -> inClear(tls, host);
      default -> throw tls.refuse("is none of 'required', 'implicit' and 'none'", GOOD);
    }, trust)).orElse(new Tls(required, trust));
  }

  /** Sockets that trust those certificates alone; empty where the JVM's own are to be asked. */
  Optional<SSLSocketFactory> sockets() {
    return trust.map(file -> {
      try {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : read(file)) {
          store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
      } catch (GeneralSecurityException | IOException e) {
        throw Fault.machine(file.toString(), "holds certificates that cannot be used: " + e.getMessage(),
            "the certificate of the mail server's authority, as PEM", e);
      }
    });
  }

  private static Kind inClear(Setting tls, String host) {
    if (!LOOPBACK.contains(host)) {
      throw tls.refuse("would send packs in clear over a network", GOOD);
    }
    return Kind.NONE;
  }

  private static Path certificates(Setting setting, Path root) {
    Path file = root.resolve(setting.text("company-ca.pem"));
    try {
      if (read(file).isEmpty()) {
        throw setting.refuse("holds no certificate", "trust: company-ca.pem");
      }
      return file;
    } catch (IOException | GeneralSecurityException e) {
      throw setting.refuse("cannot be read as certificates (PEM)", "trust: company-ca.pem");
    }
  }

  private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(bytes);
    }
  }
}
