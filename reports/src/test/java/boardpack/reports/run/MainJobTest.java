package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Pack;
import boardpack.reports.press.Press;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the sample company's PostgreSQL to sealed packs in mailboxes. */
@ExtendWith(SampleRun.class)
class MainJobTest {

  @Test
  void everyTenantAndThePlatformGetsItsPack(SampleRun.Result run) {
    assertThat(run.first().editions()).extracting(SampleRun.Became::tenant).containsExactly("tn-aurora",
        "tn-brightwater", "tn-castellan", "tn-dijkstra", "tn-escape", "tn-foxglove", "tn-garnet", "tn-himari", "platform");
    assertThat(run.first().editions()).extracting(SampleRun.Became::outcome).containsOnly("Sealed");
    for (SealedPack sealed : packs(run)) {
      assertThat(sealed.manifest().files()).extracting("name").contains("pack.json", "figures.csv", "board-pack.pdf",
          "finance.xlsx", "overview/index.html", "overview/cost.html", "mail.html", "mail.txt");
    }
  }

  @Test
  void whatStandsInTheArchiveIsWhatWasSealed(SampleRun.Result run) {
    assertThat(packs(run)).isNotEmpty().allSatisfy(sealed -> assertThat(sealed.differences()).isEmpty());
  }

  @Test
  void everyManifestSaysThatItsDocumentsWereReadBack(SampleRun.Result run) {
    for (SealedPack sealed : packs(run)) {
      assertThat(sealed.manifest().readBack()).as(sealed.manifest().key().path())
          .containsOnlyKeys("board-pack.pdf", "figures.csv", "finance.xlsx", "overview/kpis.html")
          .containsEntry("figures.csv", sealed.manifest().figures())
          .containsEntry("finance.xlsx", sealed.manifest().figures())
          .containsEntry("overview/kpis.html", sealed.manifest().figures());
      assertThat(sealed.manifest().readBack().get("board-pack.pdf")).isPositive();
    }
  }

  /** In a build {@link SamplePacks} stand for all. */
  @Test
  void everyPackComesOutTheSameByteForByte(SampleRun.Result run) {
    Press press = new Press(run.workspace());
    for (SealedPack sealed : SamplePacks.of(run)) {
      for (Document again : press.print(sealed.pack())) {
        assertThat(again.bytes()).as(sealed.manifest().key().path() + " " + again.name()).isEqualTo(sealed.read(again.name()));
      }
    }
  }

  @Test
  void everyPackProvesThatNoRowWasLost(SampleRun.Result run) {
    for (SealedPack sealed : packs(run)) {
      Pack pack = sealed.pack();
      assertThat(pack.tieOut()).allSatisfy(line -> assertThat(line.holds()).as(pack.key().path() + " " + line).isTrue());
      assertThat(pack.tieOut()).extracting(TieOutLine::input).contains("tenants", "domains");
    }
    TieOutLine events = packs(run).stream().map(SealedPack::pack).filter(pack -> pack.subject().platform()).findFirst()
        .orElseThrow().tieOut().stream().filter(line -> line.input().equals("events")).findFirst().orElseThrow();
    assertThat(events.source().longValueExact()).isGreaterThan(550_000);
    assertThat(events.mart()).hasValueSatisfying(mart -> assertThat(mart).isEqualByComparingTo(events.source()));
  }

  @Test
  void eachReaderGotOneMessageForEachPackTheyMaySee(SampleRun.Result run) throws Exception {
    assertThat(run.first().mail()).allSatisfy(sent -> assertThat(sent.outcome()).isEqualTo("accepted"));
    assertThat(run.first().mail()).filteredOn(sent -> sent.recipient().startsWith("priya")).extracting(RunSummary.Sent::pack)
        .containsExactly("platform/monthly/2026-10/board-en/r1");
    assertThat(run.first().mail()).filteredOn(sent -> sent.recipient().startsWith("sanne")).extracting(RunSummary.Sent::pack)
        .containsExactlyInAnyOrder("tn-dijkstra/monthly/2026-10/full-nl/r1", "tn-foxglove/monthly/2026-10/full-nl/r1");
    assertThat(run.first().mail()).filteredOn(sent -> sent.recipient().startsWith("ines")).hasSize(9);
    assertThat(outbox(run.workspace())).hasSameSizeAs(run.first().mail());
  }

  @Test
  void eachCutAndLanguageIsRenderedOnceHoweverManyReadIt(SampleRun.Result run) {
    assertThat(run.first().pieces()).containsEntry("render", (long) packs(run).size());
    assertThat(run.first().mail()).hasSizeGreaterThan(2 * packs(run).size());
  }

  /** Of Aurora's job the first program was killed after its last step, before it could write that the job had ended. */
  @Test
  void aSecondRunDoesOnlyWhatIsNew(SampleCopy run) throws Exception {
    assertThat(JdbcClient.create(run.opened().metadata().dataSource()).sql("""
        update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
        where job_execution_id in (
          select job_execution_id from batch_job_execution_params
          where parameter_name = 'tenant' and parameter_value = 'tn-aurora')
        """).update()).isEqualTo(1);
    int messages = outbox(run.workspace()).size();
    List<String> before = packs(run.workspace()).stream().map(sealed -> sealed.manifest().key().path()).toList();
    RunSummary second = run.run("monthly", SampleRun.OCTOBER);
    assertThat(second.editions()).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(EditionOutcome.Unchanged.class));
    assertThat(packs(run.workspace())).extracting(sealed -> sealed.manifest().key().path()).containsExactlyElementsOf(before);
    assertThat(second.mail()).extracting(RunSummary.Sent::outcome).containsOnly(RunSummary.Sent.BEFORE);
    assertThat(outbox(run.workspace())).hasSize(messages);
  }

  @Test
  void noPackOfATenantNamesAnother(SampleRun.Result run) {
    List<String> names = List.of("Aurora Outfitters", "Brightwater Clinics", "Castellan Loans", "Dijkstra", "Foxglove Media",
        "Garnet Travel", "Himari Studio", "tn-aurora", "tn-brightwater", "tn-castellan", "tn-dijkstra", "tn-escape",
        "tn-foxglove", "tn-garnet", "tn-himari");
    for (SealedPack sealed : packs(run)) {
      Pack pack = sealed.pack();
      String json = new String(sealed.read("pack.json"), StandardCharsets.UTF_8);
      for (String name : names) {
        boolean own = pack.subject().platform() || pack.subject().name().contains(name) || pack.subject().id().equals(name);
        if (!own) {
          assertThat(json).as(pack.key().path()).doesNotContain(name);
        }
      }
    }
  }

  @Test
  void onlyTheOwnerCanReadWhatIsUnderHome(SampleRun.Result run) throws Exception {
    for (String folder : List.of("landing", "marts", "archive", "outbox")) {
      try (Stream<Path> files = Files.walk(run.workspace().home().resolve(folder))) {
        assertThat(files).allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString()).endsWith("------"));
      }
    }
  }

  private static List<SealedPack> packs(SampleRun.Result run) {
    return packs(run.workspace());
  }

  private static List<SealedPack> packs(Workspace workspace) {
    return new Archive(workspace.home(), "boardpack test").packs().stream()
        .filter(sealed -> sealed.manifest().key().path().contains("/monthly/2026-10/"))
        .toList();
  }

  private static List<Path> outbox(Workspace workspace) throws Exception {
    try (Stream<Path> files = Files.list(workspace.home().resolve("outbox"))) {
      return files.toList();
    }
  }
}
