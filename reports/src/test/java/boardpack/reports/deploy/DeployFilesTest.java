package boardpack.reports.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardpack.reports.cli.CommandLines;
import boardpack.reports.deploy.ContainerFile.Instruction;
import boardpack.reports.health.Health;
import boardpack.reports.health.HealthEndpoint;
import boardpack.reports.health.HealthSettings;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.Scheduler;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the unit and the container file name is there, and means what they want. */
@ExtendWith(SharedMetadata.class)
class DeployFilesTest {
  private static final Path ROOT = TestWorkspace.shipped();
  private static final int LONGEST_STOP_SECONDS = 10;

  @TempDir Path folder;
  private static ContainerFile container;
  private static UnitFile unit;

  @BeforeAll
  static void read() throws Exception {
    container = ContainerFile.read(ROOT.resolve("docs/deploy/Containerfile"));
    unit = UnitFile.read(ROOT.resolve("docs/deploy/boardpack.service"));
  }

  @Test
  void whatTheContainerCopiesIsThereAndHoldsAllModulesOfTheBuild() throws Exception {
    List<String> copied = container.all("COPY").stream().filter(copy -> copy.options().isEmpty())
        .map(copy -> copy.arguments().get(0)).toList();
    assertThat(copied).isNotEmpty().allSatisfy(source -> assertThat(ROOT.resolve(source)).exists());
    NodeList modules = pom("pom.xml").getElementsByTagName("module");
    assertThat(modules.getLength()).isGreaterThan(1);
    for (int i = 0; i < modules.getLength(); i++) {
      String module = modules.item(i).getTextContent();
      assertThat(copied).as("Maven reads the pom of every module").containsAnyOf(module, module + "/pom.xml");
    }
    assertThat(targets("COPY", container.instructions())).as("what the program reads of what ships")
        .contains("sql", "schedules", "templates");
  }

  @Test
  void whatIsBuiltIsWhatIsStarted() throws Exception {
    String finalName = pom("reports/pom.xml").getElementsByTagName("finalName").item(0).getTextContent();
    assertThat(container.all("COPY").stream().filter(copy -> copy.options().contains("--from=build"))
        .map(copy -> copy.arguments().get(0)).toList())
        .containsExactly("/build/reports/target/" + finalName + ".jar", "/build/reports/target/lib");
    String work = container.image().stream().filter(one -> one.name().equals("WORKDIR")).findFirst().orElseThrow().words().get(0);
    List<String> entry = container.one("ENTRYPOINT").words();
    String classPath = entry.get(entry.indexOf("-cp") + 1);
    List<String> inImage = targets("COPY", container.image()).stream().map(target -> work + "/" + target).toList();
    assertThat(classPath.split(":")).allSatisfy(part -> assertThat(inImage).contains(part.replace("/*", "")));
    assertThat(entry).contains("-Dboardpack.root=" + work);
    assertThat(Class.forName(entry.get(entry.size() - 1)).getMethod("main", String[].class)).isNotNull();
    assertThat(container.one("USER").words()).as("PostgreSQL refuses root").doesNotContain("root", "0");
  }

  @Test
  void theVirtualMachineTakesTheOptions() throws Exception {
    List<String> entry = container.one("ENTRYPOINT").words();
    List<String> options = entry.subList(1, entry.indexOf("-cp"));
    assertThat(options).hasSizeGreaterThan(2);
    Process java = new ProcessBuilder(Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
        options, List.of("-version")).flatMap(List::stream).toList()).redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes());
    assertThat(java.waitFor()).as(said).isZero();
  }

  @Test
  void bothStartACommandThatThereIs() {
    parses(container.one("CMD").words());
    List<String> start = Arrays.asList(unit.service("ExecStart").split(" "));
    parses(start.subList(1, start.size()));
    Path program = ROOT.resolve(Path.of(start.get(0)).getFileName());
    assertThat(program).isExecutable();
    assertThat(unit.service("WorkingDirectory")).isEqualTo(Path.of(start.get(0)).getParent().toString());
    assertThat(unit.service("ReadWritePaths")).as("all else is read-only").isEqualTo(start.get(start.indexOf("--workspace") + 1));
  }

  /** {@code ServeStopTest} stops the real program so, and sees it end within 10 seconds with this status. */
  @Test
  void bothStopItAsItWantsToBeStoppedAndGiveItTime() throws Exception {
    assertThat(container.one("STOPSIGNAL").words()).containsExactly("SIGTERM");
    assertThat(unit.service("KillSignal")).isEqualTo("SIGTERM");
    assertThat(unit.service("SuccessExitStatus")).isEqualTo("143");
    assertThat(Integer.parseInt(unit.service("TimeoutStopSec"))).isGreaterThan(LONGEST_STOP_SECONDS);
    Matcher stop = Pattern.compile("podman run .*--stop-timeout (\\d+)")
        .matcher(Files.readString(ROOT.resolve("docs/deploy/Containerfile")));
    assertThat(stop.find()).as("podman waits 10 seconds, which is as long as it may take").isTrue();
    assertThat(Integer.parseInt(stop.group(1))).isGreaterThan(LONGEST_STOP_SECONDS);
  }

  /** The very command, against the very endpoint; only the port is another, for this machine may have taken that one. */
  @Test
  void theHealthCheckAsksWhatServeAnswers(MetadataDatabase database) throws Exception {
    Instruction check = container.one("HEALTHCHECK");
    List<String> command = check.arguments().subList(1, check.arguments().size());
    String asks = command.get(command.size() - 1);
    Matcher address = Pattern.compile("/dev/tcp/([^/]+)/(\\d+)").matcher(asks);
    assertThat(address.find()).isTrue();
    String setting = "serve: {health: \"" + address.group(1) + ":" + address.group(2) + "\"}";
    assertThat(HealthSettings.read(TestWorkspace.in(folder, setting))).isPresent();
    assertThat(Files.readString(ROOT.resolve("docs/deploy/Containerfile"))).as("it says what it wants").contains(setting);
    assertThat(Files.readString(ROOT.resolve("docs/operate.md"))).contains(setting);

    Scheduler scheduler = new Scheduler(database, Scheduler.Lane.PACKS, List.of(), List::of,
        (schedule, due) -> new DuePack.Done(DuePack.Ending.DONE, ""), Clock.systemUTC(), "test");
    try (HealthEndpoint endpoint = HealthEndpoint.open(new InetSocketAddress("127.0.0.1", 0),
        new Health(database, List.of(scheduler), Clock.systemUTC()))) {
      String port = Integer.toString(endpoint.port());
      assertThat(ends(command, asks.replace(address.group(2), port))).isZero();
      assertThat(ends(command, asks.replace(address.group(2), port).replace("/health", "/helth"))).isNotZero();
    }
    assertThat(ends(command, asks.replace(address.group(2), "1"))).as("nobody listens").isNotZero();
  }

  @Test
  void systemdItselfFindsNothingWrongWithTheUnit() throws Exception {
    assumeTrue(Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze").map(Path::of).anyMatch(Files::isExecutable),
        "no systemd-analyze on this machine");
    Path program = Files.createDirectories(folder.resolve("opt")).resolve("boardpack");
    Files.copy(ROOT.resolve("boardpack"), program);
    Path copy = folder.resolve("boardpack.service");
    String text = Files.readString(ROOT.resolve("docs/deploy/boardpack.service"))
        .replace(Path.of(unit.service("ExecStart").split(" ")[0]).getParent().toString(), program.getParent().toString())
        .replace(unit.service("ReadWritePaths"), folder.toString()).replace(unit.service("EnvironmentFile"), copy.toString());
    Files.writeString(copy, text);
    Process verify = new ProcessBuilder("systemd-analyze", "verify", copy.toString()).redirectErrorStream(true).start();
    assertThat(new String(verify.getInputStream().readAllBytes()).lines().filter(line -> line.contains("boardpack"))).isEmpty();
  }

  private static int ends(List<String> command, String asks) throws Exception {
    Process process = new ProcessBuilder(Stream.concat(command.subList(0, command.size() - 1).stream(), Stream.of(asks)).toList())
        .redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private static void parses(List<String> arguments) {
    assertThat(CommandLines.of(name -> null, Clock.systemUTC()).parseArgs(arguments.toArray(String[]::new)).subcommand()
        .commandSpec().name()).isEqualTo("serve");
  }

  private static List<String> targets(String name, List<Instruction> instructions) {
    return instructions.stream().filter(one -> one.name().equals(name))
        .map(one -> one.arguments().get(one.arguments().size() - 1)).toList();
  }

  private static Document pom(String file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(file).toFile());
  }
}
