package boardpack.reports.delivery;

import static boardpack.reports.delivery.Mailing.ANA;
import static boardpack.reports.delivery.Mailing.CONTENT;
import static boardpack.reports.delivery.Mailing.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real TLS connection to a mail server whose certificate its own company has signed, and a login over it. */
@ExtendWith(SharedMetadata.class)
class PrivateMailTest {
  @TempDir static Path keys;

  @BeforeAll
  static void certificates() throws Exception {
    certificate("here", "ip:127.0.0.1,dns:localhost");
    certificate("elsewhere", "dns:smtp.company.example");
  }

  @ParameterizedTest
  @EnumSource(value = Tls.Kind.class, names = {"STARTTLS", "IMPLICIT"})
  void overTlsTheLoginIsGivenAndTheMessageTaken(Tls.Kind kind, MetadataDatabase database) throws Exception {
    try (TlsSmtpServer server = new TlsSmtpServer(keys.resolve("here.p12"), kind)) {
      DeliveryLine line = delivery(database, server, "hunter2", kind, "here").send(pack(kind.name()), List.of(ANA), CONTENT, NOW).get(0);
      assertThat(line.state()).as(line.serverWords()).isEqualTo(DeliveryState.ACCEPTED);
      assertThat(server.taken()).containsExactly("packs to ana@meridian-mail.example");
      assertThat(server.inClear()).as("nothing but the wish to talk in private")
          .allMatch(said -> said.startsWith("EHLO ") || said.equals("STARTTLS"));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Tls.Kind.class, names = {"STARTTLS", "IMPLICIT"})
  void aCertificateThatNobodyVouchesForIsRefusedAndNothingIsSaidToItsServer(Tls.Kind kind, MetadataDatabase database)
      throws Exception {
    try (TlsSmtpServer server = new TlsSmtpServer(keys.resolve("here.p12"), kind)) {
      for (String trust : List.of("", "elsewhere")) {
        refused(delivery(database, server, "hunter2", kind, trust), pack("untrusted-" + kind + trust), "mail.trust: the mail server 127.0.0.1:",
            "could not prove who it is", "good: mail: {host: the name in its certificate, trust: company-ca.pem}");
      }
      assertThat(server.taken()).isEmpty();
      assertThat(server.inClear()).noneMatch(said -> said.startsWith("AUTH") || said.startsWith("MAIL"));
    }
  }

  @Test
  void aCertificateOfAnotherServerIsRefusedThoughItIsTrusted(MetadataDatabase database) throws Exception {
    try (TlsSmtpServer server = new TlsSmtpServer(keys.resolve("elsewhere.p12"), Tls.Kind.STARTTLS)) {
      refused(delivery(database, server, "hunter2", Tls.Kind.STARTTLS, "elsewhere"), pack("other-name"), "could not prove who it is");
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void aServerThatOffersNoTlsHearsNeitherLoginNorMessage(MetadataDatabase database) throws Exception {
    try (TlsSmtpServer server = new TlsSmtpServer(keys.resolve("here.p12"), Tls.Kind.NONE)) {
      refused(delivery(database, server, "hunter2", Tls.Kind.STARTTLS, "here"), pack("in-clear"), "mail.tls: the mail server 127.0.0.1:",
          "offers no TLS, so nothing was sent to it", "good: a port with STARTTLS (587)");
      assertThat(server.inClear()).allMatch(said -> said.startsWith("EHLO ") || said.equals("QUIT"));
    }
  }

  @Test
  void aWrongPasswordIsAFaultThatNamesTheSettingAndNotThePassword(MetadataDatabase database) throws Exception {
    try (TlsSmtpServer server = new TlsSmtpServer(keys.resolve("here.p12"), Tls.Kind.STARTTLS)) {
      refused(delivery(database, server, "hunter3", Tls.Kind.STARTTLS, "here"), pack("password"), "mail.user: the mail server refuses the login",
          "authentication failed", "good: mail: {user: packs");
      assertThat(server.taken()).isEmpty();
    }
  }

  private static void refused(Delivery delivery, PackKey pack, String... words) {
    assertThatThrownBy(() -> delivery.send(pack, List.of(ANA), CONTENT, NOW)).isInstanceOf(Fault.class)
        .hasMessageContainingAll(words).hasMessageNotContaining("hunter");
    assertThat(delivery.lines(pack)).extracting(DeliveryLine::state).containsExactly(DeliveryState.PENDING);
  }

  /** As a workspace says it. */
  private static Delivery delivery(MetadataDatabase database, TlsSmtpServer server, String password, Tls.Kind kind, String trust) {
    String mail = "mail: {from: packs@meridian-mail.example, host: 127.0.0.1, port: %d, user: packs, password: '${MAIL_PASSWORD}'%s%s}"
        .formatted(server.port(), kind == Tls.Kind.IMPLICIT ? ", tls: implicit" : "",
            trust.isEmpty() ? "" : ", trust: '" + keys.resolve(trust + ".pem") + "'");
    return new Delivery(database, MailSettings.read(TestWorkspace.in(keys.resolve("workspace"), Map.of("MAIL_PASSWORD", password), mail)),
        Patience.USUAL);
  }

  private static PackKey pack(String test) {
    return Mailing.pack("private-" + test.toLowerCase(java.util.Locale.ROOT));
  }

  private static void certificate(String name, String names) throws Exception {
    String store = keys.resolve(name + ".p12").toString();
    keytool("-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + names, "-validity", "36500",
        "-storetype", "PKCS12", "-keystore", store, "-storepass", TlsSmtpServer.PASSWORD);
    keytool("-exportcert", "-rfc", "-alias", "mail", "-keystore", store, "-storepass", TlsSmtpServer.PASSWORD,
        "-file", keys.resolve(name + ".pem").toString());
  }

  private static void keytool(String... words) throws Exception {
    Process keytool = new ProcessBuilder(Stream.concat(
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()), Stream.of(words)).toList())
        .redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
  }
}
