package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SmallCompany;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.hold.Approver;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.Section;
import boardpack.reports.press.Press;
import boardpack.reports.schedule.Sending;
import boardpack.reports.schedule.Sending.When;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves, what is held, and who lets it go: on a real database, through a real mail server. */
class DispatchTest {
  private static final Sending APPROVED_ONLY =
      new Sending(true, When.ALWAYS, Optional.of(new EmailAddress("olga@meridian-mail.example")));
  private static final String PEOPLE = """
      people:
        - {name: Ana Ruiz, email: ana@meridian-mail.example, roles: [cfo], tenants: all, packs: [monthly]}
        - {name: Ben Vos, email: ben@meridian-mail.example, roles: [vp], tenants: all, packs: [monthly]}
        - {name: Olga Sand, email: olga@meridian-mail.example, roles: [operator], tenants: all, packs: [monthly]}
      """;

  @TempDir private Path folder;
  private Workspace workspace;
  private MetadataDatabase metadata;

  @BeforeEach
  void open() throws Exception {
    workspace = workspace("mail: {from: packs@meridian-mail.example, host: demo, documents: attached}");
    Files.writeString(folder.resolve("access.yml"), PEOPLE);
    metadata = MetadataDatabase.open(workspace);
  }

  @AfterEach
  void close() {
    metadata.close();
  }

  @Test
  void aPackThatWaitsForApprovalIsSentToNobodyUntilASecondPersonLetsItGo() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    assertThat(outcomes(dispatch().send(List.of(pack), "schedule monthly", APPROVED_ONLY))).containsExactly("held");
    assertThat(outbox()).singleElement().satisfies(file -> assertThat(file).startsWith("1-olga@"));
    assertThat(message(0)).contains("Subject: Waits for you: " + pack.manifest().key().path())
        .contains("its schedule wants a person to look at each pack");
    assertThat(outcomes(dispatch().send(List.of(pack), "ana", Sending.USUAL))).containsExactly("held");
    assertThat(outbox()).hasSize(1);

    new Holds(metadata).approve(pack, approver("ana", "shell"), now());
    assertThat(outcomes(dispatch().send(List.of(pack), "schedule monthly", APPROVED_ONLY)))
        .containsExactly("accepted", "accepted");
    assertThat(outbox()).hasSize(3);
    assertThat(audit()).containsExactly("schedule monthly hold done", "ana@meridian-mail.example approve done",
        "schedule monthly send done", "schedule monthly send done");
  }

  @Test
  void whoeverAskedForAPackOrHasNoRightDoesNotLetItGo() {
    SealedPack pack = sealed(PackFixtures.tenant());
    dispatch().send(List.of(pack), "root", APPROVED_ONLY);
    Holds holds = new Holds(metadata);
    assertThatThrownBy(() -> holds.approve(pack, approver("ana", "root"), now()))
        .isInstanceOf(Fault.class).hasMessageContaining("asked for the pack as 'root'");
    assertThatThrownBy(() -> holds.approve(pack, approver("ben", "shell"), now()))
        .isInstanceOf(Fault.class).hasMessageContaining("has no role that lets packs of tn-dijkstra go");
    assertThat(holds.waiting()).extracting(Hold::runKey).containsExactly(pack.manifest().key().path());
    assertThat(audit()).containsExactly("root hold done", "ana@meridian-mail.example approve denied",
        "ben@meridian-mail.example approve denied");
  }

  @Test
  void anApprovalIsForTheBytesThatWereLookedAtAndForNoOther() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    dispatch().send(List.of(pack), "schedule monthly", APPROVED_ONLY);
    Holds holds = new Holds(metadata);
    holds.approve(pack, approver("ana", "shell"), now());
    Files.writeString(pack.folder().resolve("finance.xlsx"), "other bytes");
    Dispatch.Mail mail = dispatch().send(List.of(pack), "schedule monthly", Sending.USUAL);
    assertThat(outcomes(mail)).containsExactly("held");
    assertThat(mail.sent().get(0).serverWords()).contains("finance.xlsx differs from the sealed bytes").contains("is void");
    assertThatThrownBy(() -> holds.approve(pack, approver("ana", "shell"), now()))
        .isInstanceOf(Fault.class).hasMessageContaining("is not as it was sealed");
    assertThat(outbox()).hasSize(1);
  }

  @Test
  void aRejectedPackIsNeverSentAndIsDecidedOnce() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    dispatch().send(List.of(pack), "schedule monthly", APPROVED_ONLY);
    Holds holds = new Holds(metadata);
    assertThat(holds.reject(pack, approver("ana", "shell"), "September is wrong", now()).state())
        .isEqualTo(Hold.State.REJECTED);
    assertThat(outcomes(dispatch().send(List.of(pack), "ben", Sending.USUAL))).containsExactly("rejected");
    assertThatThrownBy(() -> holds.approve(pack, approver("olga", "shell"), now()))
        .isInstanceOf(Fault.class).hasMessageContaining("was rejected by ana@meridian-mail.example");
    assertThat(outbox()).hasSize(1);
  }

  @Test
  void aBlankSectionHoldsThePackAndTellsWhichOneToLookAt() {
    List<Section> sections = new ArrayList<>(PackFixtures.tenant().sections());
    sections.add(new Section("cost", "Cost", "", "", List.of()));
    SealedPack pack = sealed(PackFixtures.withSections(PackFixtures.tenant(), sections));
    Dispatch.Mail mail = dispatch().send(List.of(pack), "ana", Sending.USUAL);
    assertThat(outcomes(mail)).containsExactly("held");
    assertThat(mail.sent().get(0).serverWords()).isEqualTo("section 'cost' is blank");
  }

  @Test
  void aReaderOutsideTheCompanysDomainsHoldsThePackAndGetsItNotEvenThen() throws Exception {
    workspace = workspace("mail: {from: packs@meridian-mail.example, host: demo, domains: [meridian-mail.example]}");
    Files.writeString(folder.resolve("access.yml"), PEOPLE.replace("ben@meridian-mail.example", "ben@elsewhere.example"));
    SealedPack pack = sealed(PackFixtures.tenant());
    assertThat(dispatch().send(List.of(pack), "schedule monthly", Sending.USUAL).sent()).singleElement()
        .satisfies(sent -> assertThat(sent.serverWords()).isEqualTo("ben@elsewhere.example is outside mail.domains"));
    new Holds(metadata).approve(pack, approver("ana", "shell"), now());
    assertThat(dispatch().send(List.of(pack), "schedule monthly", Sending.USUAL).sent())
        .extracting(RunSummary.Sent::recipient).containsExactly("ana@meridian-mail.example");
  }

  @Test
  void aTestGoesToOneselfAloneMarkedAndDoesNotCountAsSent() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    Person ana = person("ana");
    assertThat(dispatch().rehearse(pack, ana).sent()).extracting(RunSummary.Sent::recipient)
        .containsExactly("ana@meridian-mail.example");
    dispatch().rehearse(pack, ana);
    assertThat(outbox()).hasSize(2);
    assertThat(message(0)).containsPattern("Subject: .*TEST:").contains("TEST. This went to you alone.");
    assertThat(outcomes(dispatch().send(List.of(pack), "ana", Sending.USUAL))).containsExactly("accepted", "accepted");
    assertThat(message(2)).doesNotContain("TEST");
  }

  @Test
  void whatAMailServerPutOffIsSentWhenItsPauseIsOverAndToNobodyElse() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    assertThat(outcomes(dispatch().send(List.of(pack), "schedule monthly", Sending.USUAL))).containsOnly("accepted");
    assertThat(dispatch().sendWaiting().sent()).isEmpty();
    deferUntil(now().plusSeconds(60));
    assertThat(dispatch().sendWaiting().sent()).isEmpty();
    deferUntil(now());
    assertThat(dispatch().sendWaiting().sent()).extracting(sent -> sent.recipient() + " " + sent.outcome())
        .containsExactlyInAnyOrder("ana@meridian-mail.example accepted", "ben@meridian-mail.example sent before");
    assertThat(outbox()).hasSize(3).filteredOn(file -> file.contains("ana@")).hasSize(2);
    assertThat(dispatch().sendWaiting().sent()).isEmpty();
  }

  /** As after a greylisting server's answer to Ana's message. */
  private void deferUntil(Instant pause) {
    assertThat(JdbcClient.create(metadata.dataSource())
        .sql("update deliveries set state = 'deferred', next_attempt_at = :pause where recipient like 'ana@%'")
        .param("pause", pause.atOffset(ZoneOffset.UTC)).update()).isEqualTo(1);
  }

  @Test
  void documentsLargerThanAMailMayBeStayInTheArchiveAndTheMailSaysSo() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    dispatch().send(List.of(pack), "ana", Sending.USUAL);
    assertThat(message(0)).contains("filename=");
    workspace = workspace("mail: {from: packs@meridian-mail.example, host: demo, documents: attached, largest: 1 kB}");
    dispatch().rehearse(pack, person("ana"));
    assertThat(message(2)).doesNotContain("filename=").contains("The documents are larger than a mail may be.");
  }

  /** Ana may take figures away and gets both; Ben may read, and gets the PDF. */
  @Test
  void theLedgerSaysWhichBytesEachReaderWasSent() throws Exception {
    SealedPack pack = sealed(PackFixtures.tenant());
    dispatch().send(List.of(pack), "ana", Sending.USUAL);
    String ofPdf = "; board-pack.pdf " + sha256(pack, "board-pack.pdf");
    assertThat(sent("ana")).startsWith("mail ").endsWith(ofPdf + "; finance.xlsx " + sha256(pack, "finance.xlsx"));
    assertThat(sent("ben")).startsWith("mail ").endsWith(ofPdf);
    workspace = workspace("mail: {from: packs@meridian-mail.example, host: demo}");
    SealedPack linked = sealed(PackFixtures.inPeriod(PackFixtures.tenant(), "2026-09"));
    dispatch().send(List.of(linked), "ana", Sending.USUAL);
    assertThat(sent("ana")).as("documents stay in the archive").matches("mail [0-9a-f]{64}");
  }

  private static String sha256(SealedPack pack, String document) {
    return pack.manifest().files().stream().filter(file -> file.name().equals(document)).findFirst().orElseThrow().sha256();
  }

  private String sent(String reader) {
    return JdbcClient.create(metadata.dataSource())
        .sql("select sent from deliveries where recipient like :reader order by delivery_id desc limit 1")
        .param("reader", reader + "@%").query(String.class).single();
  }

  @Test
  void aScheduleMaySendOnlyWhatHasChangedOrCrossedAThreshold() {
    SealedPack september = sealed(PackFixtures.inPeriod(PackFixtures.tenant(), "2026-09"));
    SealedPack october = sealed(PackFixtures.tenant());
    Sending onChange = new Sending(false, When.CHANGED, Optional.empty());
    assertThat(dispatch().send(List.of(october), "schedule monthly", onChange).sent()).singleElement()
        .satisfies(sent -> assertThat(sent.outcome() + ": " + sent.serverWords())
            .isEqualTo("not sent: every figure reads as in 2026-09"));
    assertThat(outcomes(dispatch().send(List.of(september), "schedule monthly", onChange))).containsOnly("accepted");
    assertThat(outcomes(dispatch().send(List.of(october), "schedule monthly",
        new Sending(false, When.THRESHOLD, Optional.empty())))).containsOnly("accepted");
  }

  /** The list of a moment ago is no list: Ben, who has left since, gets nothing, and nobody does while the source is silent. */
  @Test
  void peopleOfASourceAreAskedForAtTheMomentOfSending() throws Exception {
    SmallCompany company = SmallCompany.in(Files.createDirectories(folder.resolve("small")))
        .settings("crm", "mail: {from: packs@meridian-mail.example, host: demo, documents: attached}")
        .write("access.yml", "people: {source: crm}\n")
        .write("sql/access/crm.sql", "select name, mail as email, 'en'::text as language, 'cfo'::text as roles, 'all'::text as tenants,"
            + " 'monthly'::text as packs from staff")
        .sql("create table staff (name text, mail text)", "grant select on staff to reader",
            "insert into staff values ('Ana Ruiz', 'ana@meridian-mail.example'), ('Ben Vos', 'ben@meridian-mail.example')");
    workspace = company.workspace("wrong");
    SealedPack pack = sealed(PackFixtures.tenant());
    Dispatch.Mail silent = dispatch().send(List.of(pack), "schedule monthly", Sending.USUAL);
    assertThat(silent.sent()).isEmpty();
    assertThat(silent.fault()).hasValueSatisfying(fault ->
        assertThat(fault).hasMessageContaining("lets 'reader' in with neither this password"));
    assertThat(outbox()).isEmpty();

    workspace = company.workspace();
    Dispatch dispatch = dispatch();
    company.sql("delete from staff where name = 'Ben Vos'");
    assertThat(outcomes(dispatch.send(List.of(pack), "schedule monthly", Sending.USUAL))).containsExactly("accepted");
    assertThat(outbox()).singleElement().satisfies(file -> assertThat(file).startsWith("1-ana@"));
  }

  private Workspace workspace(String mail) {
    return TestWorkspace.in(folder, mail);
  }

  private Dispatch dispatch() {
    return new Dispatch(workspace, metadata, new Press(workspace), new StationLog(new PrintWriter(new StringWriter())));
  }

  private SealedPack sealed(Pack pack) {
    return new Archive(workspace.home(), "test").seal(pack, Seal.of(pack),
        List.of(new Document(Press.PDF, new byte[2_000]), new Document(Press.WORKBOOK, new byte[2_000])));
  }

  private Approver approver(String name, String login) {
    return new Approver(person(name), login);
  }

  private Person person(String name) {
    return Access.read(workspace).person(new EmailAddress(name + "@meridian-mail.example")).orElseThrow();
  }

  private Instant now() {
    return workspace.clock().instant();
  }

  private List<String> audit() {
    return new Audit(metadata).read(Instant.EPOCH, "", "", 100).stream()
        .map(line -> line.actor() + " " + line.action() + " " + line.outcome()).toList();
  }

  private static List<String> outcomes(Dispatch.Mail mail) {
    assertThat(mail.fault()).isEmpty();
    return mail.sent().stream().map(RunSummary.Sent::outcome).toList();
  }

  private List<String> outbox() throws Exception {
    if (!Files.isDirectory(workspace.home().resolve("outbox"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(workspace.home().resolve("outbox"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String message(int number) throws Exception {
    return Files.readString(workspace.home().resolve("outbox").resolve(outbox().get(number)));
  }
}
