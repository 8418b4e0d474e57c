package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Each secret of a workspace is planted in the environment, used, and looked for in all that comes out. */
@ExtendWith(Nordlicht.class)
class PlantedSecretsTest {
  private static final Map<String, String> SECRETS = Map.of("NORDLICHT_PASSWORD", "Pl4nted&Source=Secret",
      "MAIL_PASSWORD", "Pl4nted&Mail=Secret", "BOARDPACK_TOKEN_KEY", "Pl4nted&Token=Secret");

  @TempDir Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Map<String, byte[]> said = new TreeMap<>();
  private Path workspace;

  @BeforeEach
  void aWorkspaceThatNamesThem() throws IOException {
    workspace = Nordlicht.workspaceIn(folder);
    Files.writeString(workspace.resolve("boardpack.yml"), """
        mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: 1, tls: none, user: packs, password: "${MAIL_PASSWORD}"}
        """, StandardOpenOption.APPEND);
    Files.writeString(workspace.resolve("access.yml"),
        "people:\n  - {name: Ana, email: ana@nordlicht.example, roles: [ceo], tenants: all, packs: [monthly]}\n");
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  @AfterEach
  void silence() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
  }

  @Test
  void noSecretStandsInAnythingThatIsMadePrintedLoggedOrKept(Nordlicht.Database database) throws IOException {
    Map<String, String> good = new HashMap<>(database.environment());
    good.putAll(SECRETS);
    assertThat(command(good, "run", "--pack", "monthly", "--period", "2026-10", "--tenant", "7001", "--send").err()).contains("sealed");
    assertThat(command(good, "deliveries").out()).contains("ana@nordlicht.example");
    command(good, "audit");
    assertThat(command(good, "backup", folder.resolve("backup.zip").toString()).exitCode()).isZero();

    Map<String, String> bad = new HashMap<>(good);
    String url = database.environment().get("NORDLICHT_URL");
    String inUrl = "password=" + URLEncoder.encode(SECRETS.get("NORDLICHT_PASSWORD"), StandardCharsets.UTF_8);
    for (String wrong : List.of(url.replaceFirst(":\\d+/", ":1/"), url.replaceFirst(":\\d+/", ":1/") + "?" + inUrl,
        url.replaceFirst("/[^/]*$", "/nothing") + "?" + inUrl, "jdbc:postgresql://" + SECRETS.get("NORDLICHT_PASSWORD"),
        url.replace("//", "//reader:" + SECRETS.get("NORDLICHT_PASSWORD") + "@"), "mysql:" + inUrl)) {
      bad.put("NORDLICHT_URL", wrong);
      assertThat(command(bad, "doctor", "--format", "csv").out()).as(wrong).contains("lager").contains("FAULT,");
    }
    assertThat(command(bad, "refresh").exitCode()).isNotZero();

    Map<String, byte[]> all = everything();
    assertThat(all).hasSizeGreaterThan(100);
    all.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(name).doesNotContain(spellings()));
  }

  @Test
  void norTheLedgersPassword() throws IOException {
    String secret = SECRETS.get("NORDLICHT_PASSWORD");
    for (String url : List.of("jdbc:postgresql://127.0.0.1:1/ledgers?password=" + secret, "jdbc:postgresql://boardpack:" + secret + "@db/ledgers")) {
      Files.writeString(workspace.resolve("boardpack.yml"), "company: {name: N, currency: EUR, zone: Europe/Berlin}\nsources: {}\n"
          + "metadata: {url: \"${LEDGERS}\", user: boardpack, password: \"${LEDGERS_PASSWORD}\"}\n");
      assertThat(command(Map.of("LEDGERS", url, "LEDGERS_PASSWORD", secret), "audit").exitCode()).as(url).isNotZero();
    }
    everything().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(name).doesNotContain(spellings()));
  }

  private Command command(Map<String, String> environment, String... words) {
    Command command = Command.run(workspace, environment, words);
    said.put(said.size() + " " + String.join(" ", words), (command.out() + command.err()).getBytes(StandardCharsets.UTF_8));
    return command;
  }

  private static List<String> spellings() {
    return SECRETS.values().stream().flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
        Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)), secret.replace("&", "\\u0026"),
        secret.replace("&", "&amp;"))).toList();
  }

  /** Every file below the workspace, what lies within those that are archives, what was printed, and the log. */
  private Map<String, byte[]> everything() throws IOException {
    Map<String, byte[]> all = new TreeMap<>(said);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(all, folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    List<String> lines = new ArrayList<>();
    log.list.forEach(event -> lines.add(event.getFormattedMessage()
        + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))));
    all.put("the log", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private static void add(Map<String, byte[]> all, String name, byte[] bytes) throws IOException {
    all.put(name, bytes);
    if (name.endsWith(".zip") || name.endsWith(".xlsx")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null && name.endsWith(".zip"); entry = zip.getNextEntry()) {
          add(all, name + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    }
  }
}
