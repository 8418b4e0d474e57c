package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.hold.Approver;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.press.Press;
import boardpack.reports.run.Dispatch;
import boardpack.reports.schedule.Sending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A pack that waits for a person, from its hold to its end, by the commands that people give. */
class HoldCommandsTest {
  private static final Sending BY_APPROVAL = new Sending(true, Sending.When.ALWAYS, Optional.empty());
  private static final String ME = System.getProperty("user.name");

  @TempDir static Path root;
  private static Workspace workspace;
  private static MetadataDatabase metadata;
  private String period;

  /** One home for all; each test has a pack of its own. */
  @BeforeAll
  static void open() throws IOException {
    workspace = TestWorkspace.in(root, "mail: {from: packs@meridian-mail.example, host: demo}");
    Files.writeString(root.resolve("access.yml"), """
        people:
          - {name: Ana Ruiz, email: ana@meridian-mail.example, roles: [cfo], tenants: all, packs: [monthly]}
          - {name: Ben Vos, email: ben@meridian-mail.example, roles: [vp], tenants: all, packs: [monthly]}
          - {name: Olga Sand, email: olga@meridian-mail.example, roles: [operator], tenants: all, packs: [monthly]}
        """);
    // The commands join it, and none of them has to start a server.
    metadata = MetadataDatabase.open(workspace);
  }

  @AfterAll
  static void close() {
    metadata.close();
  }

  @BeforeEach
  void nobodyHasMail() throws IOException {
    FileSystemUtils.deleteRecursively(workspace.home().resolve("outbox"));
    period = "2026-0" + (1 + new Archive(workspace.home(), "test").packs().size());
  }

  @Test
  void aHeldPackIsListedLookedAtApprovedOnceAndGoesToItsReaders() throws IOException {
    SealedPack pack = held("schedule monthly");
    String path = pack.manifest().key().path();
    assertThat(waiting(path)).singleElement().satisfies(line ->
        assertThat(line).contains("its schedule wants a person to look at each pack"));
    assertThat(command("send", path, "--test", "ana@meridian-mail.example").exitCode()).isZero();
    Command again = command("send", path);
    assertThat(again.exitCode()).as("held still").isEqualTo(1);
    assertThat(readers()).containsExactlyInAnyOrder("olga", "ana");

    refused(command("approve", path, "--by", "ben@meridian-mail.example"), "--by ben@meridian-mail.example",
        "has no role that lets packs of tn-dijkstra go");
    refused(command("approve", path, "--by", "nobody@meridian-mail.example"), "is nobody of access.yml");
    Command approve = command("approve", path, "--by", "ana@meridian-mail.example");
    assertThat(approve.exitCode()).as(approve.err()).isZero();
    assertThat(approve.out()).contains("ana@meridian-mail.example", "ben@meridian-mail.example", "accepted");
    assertThat(readers()).containsExactlyInAnyOrder("olga", "ana", "ana", "ben");
    assertThat(waiting(path)).isEmpty();
    assertThat(rows("holds", "--all").stream().filter(line -> line.startsWith(path))).singleElement().satisfies(line -> assertThat(line).contains("approved", "ana@meridian-mail.example"));
    refused(command("reject", path, "--why", "late", "--by", "olga@meridian-mail.example"), "was approved by ana@meridian-mail.example");
    assertThat(rows("audit", "--action", "approve").stream().filter(line -> line.contains(path)))
        .satisfiesExactly(line -> assertThat(line).contains("ben@", "denied"), line -> assertThat(line).contains("ana@", "done"));
  }

  /** Whoever gives the command that asks for a pack cannot be the one who lets it go, in whosever name. */
  @Test
  void whoAskedForThePackUnderThisLoginDoesNotApproveIt() throws IOException {
    String path = held(ME).manifest().key().path();
    refused(command("approve", path, "--by", "ana@meridian-mail.example"), "asked for the pack as '" + ME + "'",
        "good: a second person, under a login of their own");
    refused(command("reject", path, "--why", "mine", "--by", "olga@meridian-mail.example"), "asked for the pack as '" + ME + "'");
    assertThat(waiting(path)).hasSize(1);
    assertThat(readers()).containsExactly("olga");
  }

  @Test
  void anApprovalIsVoidForOtherBytesAndTheyWaitForADecisionOfTheirOwn() throws IOException {
    SealedPack pack = held("schedule monthly");
    String path = pack.manifest().key().path();
    Path workbook = pack.folder().resolve("finance.xlsx");
    byte[] sealed = Files.readAllBytes(workbook);
    Files.writeString(workbook, "other bytes");
    refused(command("approve", path, "--by", "ana@meridian-mail.example"), "is not as it was sealed: finance.xlsx differs");

    Files.write(workbook, sealed);
    // Approved, but the machine stopped before anything went out.
    new Holds(metadata).approve(pack, new Approver(
        Access.read(workspace).person(new EmailAddress("ana@meridian-mail.example")).orElseThrow(), "shell"), workspace.clock().instant());
    Files.writeString(workbook, "other bytes");
    Command send = command("send", path);
    assertThat(send.exitCode()).isEqualTo(1);
    assertThat(send.out()).contains("held", "is void");
    assertThat(waiting(path)).hasSize(1);
    assertThat(readers()).as("notices to the operator alone").containsOnly("olga");

    Files.write(workbook, sealed);
    assertThat(command("send", path).out()).as("these bytes were looked at").contains("accepted").doesNotContain("held");
  }

  @Test
  void aRejectedPackGoesToNobodyAndItsReasonStandsInTheAudit() throws IOException {
    String path = held("schedule monthly").manifest().key().path();
    Command reject = command("reject", path, "--why", "September is wrong", "--by", "ana@meridian-mail.example");
    assertThat(reject.exitCode()).as(reject.err()).isZero();
    assertThat(reject.out()).contains("is kept and is sent to nobody");
    assertThat(command("send", path).out()).contains("rejected");
    refused(command("approve", path, "--by", "olga@meridian-mail.example"), "was rejected by ana@meridian-mail.example");
    assertThat(rows("audit", "--action", "reject")).singleElement().satisfies(line -> assertThat(line).contains("September is wrong"));
    assertThat(readers()).containsExactly("olga");
  }

  /** Its mail server hung up at the last moment. */
  @Test
  void aNoticeOfWhichNobodyKnowsIsDecidedAboutByAnOperatorLikeAnyMessage() {
    String notice = "notice/held/" + held("schedule monthly").manifest().key().path();
    JdbcClient.create(metadata.dataSource()).sql("update deliveries set state = 'unknown' where run_key = :key").param("key", notice).update();
    assertThat(rows("deliveries", "--unknown")).anySatisfy(line -> assertThat(line).startsWith(notice + ","));
    String[] resolve = {"deliveries", "resolve", notice, "olga@meridian-mail.example", "--arrived", "--by", "ben@meridian-mail.example"};
    refused(command(resolve), "--by ben@meridian-mail.example", "has no role that decides about deliveries of " + notice);
    resolve[6] = "olga@meridian-mail.example";
    assertThat(command(resolve).out()).contains("has arrived");
    assertThat(rows("deliveries", "--unknown")).isEmpty();
  }

  private SealedPack held(String askedBy) {
    Pack pack = PackFixtures.inPeriod(PackFixtures.tenant(), period);
    SealedPack sealed = new Archive(workspace.home(), "test").seal(pack, Seal.of(pack),
        List.of(new Document(Press.PDF, new byte[200]), new Document(Press.WORKBOOK, new byte[200])));
    new Dispatch(workspace, metadata, new Press(workspace), Progress.silent()).send(List.of(sealed), askedBy, BY_APPROVAL);
    return sealed;
  }

  private static void refused(Command command, String... words) {
    assertThat(command.exitCode()).as(command.out() + command.err()).isIn(2, 4);
    assertThat(command.err()).contains(words).contains("good:");
  }

  private List<String> waiting(String path) {
    return rows("holds").stream().filter(line -> line.startsWith(path + ",")).toList();
  }

  /** Without the line of heads. */
  private List<String> rows(String... words) {
    return command(Stream.concat(Stream.of(words), Stream.of("--format", "csv")).toArray(String[]::new)).out().lines().skip(1).toList();
  }

  private Command command(String... words) {
    return Command.run(root, Map.of(), words);
  }

  private List<String> readers() throws IOException {
    try (Stream<Path> files = Files.list(workspace.home().resolve("outbox"))) {
      return files.map(file -> file.getFileName().toString().replaceFirst("^\\d+-([a-z]+)@.*", "$1")).toList();
    }
  }
}
