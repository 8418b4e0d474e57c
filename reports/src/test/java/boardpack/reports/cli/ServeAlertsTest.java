package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.demo.SampleServer;
import boardpack.reports.metadata.TestWorkspace;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of two minutes, end to end and by the clock on the wall: a real source, {@code serve} in a process of its
 * own, a real mailbox. Every build looks every five seconds; with {@code -Pproof} it is the schedule that ships.
 */
class ServeAlertsTest {
  private static final Duration PROMISED = Duration.ofMinutes(2);
  private static final List<String> OTHERS = List.of("annual", "daily", "monthly", "quarterly", "weekly", "refresh-critical",
      "refresh-business", "refresh-history", "refresh-compliance", "refresh-archive");

  @TempDir Path root;
  private SampleServer server;
  private Connection source;
  private GreenMail mail;
  private Served serve;

  @BeforeEach
  void company() throws Exception {
    server = SampleServer.start();
    source = server.create("probes", "UTC");
    sql("create table outages (service_name text, probe_seconds int, began_at timestamptz, ended_at timestamptz)");
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    write("boardpack.yml", """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York}
        sources:
          probes: {kind: postgresql, url: '%s', user: postgres, password: postgres}
        mail: {from: boardpack@meridian-mail.example, host: 127.0.0.1, port: %d, tls: none}
        """.formatted(source.getMetaData().getURL().replaceFirst("\\?.*", ""), mail.getSmtp().getPort()));
    write("access.yml", """
        people:
          - {name: Adaeze Lindqvist, email: coo@meridian-mail.example, roles: [coo], tenants: all, packs: [monthly]}
          - {name: Sanne Werff, email: cto@meridian-mail.example, language: nl, roles: [cto], tenants: [platform], packs: []}
          - {name: Marcus Bell, email: vp@meridian-mail.example, roles: [vp], tenants: all, packs: [monthly]}
          - {name: Oskar Lind, email: other@meridian-mail.example, roles: [coo], tenants: [tn-aurora], packs: [monthly]}
        """);
    write("sql/sources/probes/outages.sql", "select service_name, probe_seconds, began_at, ended_at from outages");
    for (String schedule : OTHERS) {
      write("schedules/" + schedule + ".yml", "does: refresh\nfor: platform\ncadence: 'cron: 0 0 0 29 2 *, yearly'\n"
          + "zone: UTC\nwindow: 1 minute\nincomplete: banner\n");
    }
    if (!Boolean.getBoolean("boardpack.proof")) {
      write("schedules/critical.yml", Files.readString(TestWorkspace.shipped().resolve("schedules/critical.yml"))
          .replace("every 60 seconds", "every 5 seconds"));
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (serve != null) {
      serve.close();
    }
    mail.stop();
    source.close();
    server.close();
  }

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void aCriticalSignalInTheSourceIsInAMailboxWithinTwoMinutes() throws Exception {
    serve = Served.start(root, Map.of()).until("Serving Meridian Mail.*");
    assertThat(untilInTheMailboxes("api", 2)).isLessThan(PROMISED);
    assertThat(letter("coo").getSubject()).isEqualTo("CRITICAL: Service down — Meridian Mail, api");
    assertThat(letter("cto").getSubject()).isEqualTo("KRITIEK: Dienst ligt plat — Meridian Mail, api");
    assertThat(text(letter("coo"))).contains("Customers cannot use this service.", "Bring the service back", "Owner: cto",
        "boardpack alerts ack 1 --by");

    // Written just after a look, it has the longest to wait; and nobody is told of the first a second time.
    assertThat(untilInTheMailboxes("web", 4)).isLessThan(PROMISED);
    assertThat(Arrays.stream(mail.getReceivedMessages()).map(ServeAlertsTest::recipient))
        .containsExactlyInAnyOrder("coo", "cto", "coo", "cto");

    Command.run(root, Map.of(), "alerts", "ack", "1", "--by", "coo@meridian-mail.example", "--note", "on it");
    assertThat(Command.run(root, Map.of(), "alerts", "--format", "csv").out().lines().map(line -> line.split(",")[0] + " "
        + line.split(",")[1] + " " + line.split(",")[2] + " " + line.split(",")[4]))
        .containsExactly("alert severity state subject", "1 critical acknowledged api", "2 critical open web");
  }

  private Duration untilInTheMailboxes(String service, int messages) throws Exception {
    long written = System.nanoTime();
    sql("insert into outages values ('" + service + "', 10, now() - interval '31 seconds', null)");
    boolean arrived = mail.waitForIncomingEmail(PROMISED.toMillis(), messages);
    Duration taken = Duration.ofNanos(System.nanoTime() - written);
    System.out.println("a critical signal was in the mailboxes after " + taken.toMillis() + " ms");
    assertThat(arrived).as("in the mailboxes after " + taken).isTrue();
    return taken;
  }

  private MimeMessage letter(String to) {
    return Arrays.stream(mail.getReceivedMessages()).filter(message -> recipient(message).equals(to)).findFirst().orElseThrow();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString().replaceFirst("(?s).*?<?([a-z]+)@.*", "$1");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) throws Exception {
    Object content = message.getContent();
    while (content instanceof Multipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return content.toString();
  }

  private void sql(String... statements) throws Exception {
    try (Statement statement = source.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
