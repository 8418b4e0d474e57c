package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.restate.Causes;
import boardpack.pipeline.restate.Origins;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.PackJson;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.Brands;
import boardpack.reports.compose.EditionData;
import boardpack.reports.compose.PackComposer;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.Section;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.press.Press;
import boardpack.reports.restate.ClosedPeriods;
import boardpack.reports.restate.Restatements;
import boardpack.reports.proofread.Breach;
import boardpack.reports.proofread.Proofreader;
import boardpack.reports.proofread.RawDigits;
import boardpack.reports.run.SampleFigures.Full;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Templates that break a promise are planted in a workspace; each is caught with the document, the page and the figure. */
@ExtendWith(SampleRun.class)
class PlantedFaultsTest {
  private static final TenantId DIJKSTRA = new TenantId("tn-dijkstra");

  @TempDir Path folder;

  @Test
  void aKpiThatClaimsMoreThanItsColumnsBearDoesNotStart() throws IOException {
    Path own = folder.resolve("sql/kpis/cost/vps_cost.yml");
    Files.createDirectories(own.getParent());
    Files.writeString(own, Files.readString(TestWorkspace.shipped().resolve("sql/kpis/cost/vps_cost.yml"))
        .replace("label: approximate", "label: exact").replaceFirst("phrase: .*\n", ""));
    assertThatThrownBy(() -> Definitions.read(TestWorkspace.in(folder))).isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/cost/vps_cost.yml:").hasMessageContaining("cost_daily.")
        .hasMessageContaining("is approximate");
  }

  /** A page counts as worded wherever on it the words stand, so the list of what needs attention, which says them, is taken off. */
  @Test
  void aTemplateThatLosesALabelIsCaught(SampleRun.Result run, SampleFigures sample) throws IOException {
    own("pdf/tile.jrxml", "$F{phrase}]]>", "$F{title}]]>");
    own("overview/figures.ftlh", ">${text}</p>", "></p>");
    own("overview/kpis.ftlh", "${one.phrase}", "–");
    own("mail/body.ftlh", "${figure.phrase}", "–");
    List<Breach> breaches = proof(withTilesAloneInItsSummary(sealed(run).pack()), sample.full(DIJKSTRA));
    for (String where : List.of("board-pack.pdf, page 2: ", "overview/index.html: ", "overview/kpis.html: ", "mail.html: ")) {
      assertThat(breaches).extracting(Breach::toString).as(where).anySatisfy(breach ->
          assertThat(breach).startsWith(where).contains("≈", "stands without its words"));
    }
  }

  /** A workspace may lay its own list over the shipped one; what ships counts all the same. */
  @Test
  void aTemplateThatClaimsTooMuchOrPrintsARawDigitIsCaught(SampleRun.Result run, SampleFigures sample) throws IOException {
    Full full = sample.full(DIJKSTRA);
    Figure margin = full.figures().figure("customer_profitability", "2026-10").orElseThrow();
    assertThat(margin.label()).isEqualTo(Label.APPROXIMATE);
    own("words/banned.yml", "    - real time\n", "");
    own("messages_en.properties", "pdf.scope=Scope", "pdf.scope=Guaranteed scope");
    own("overview/page.ftlh", "${pack.title} ·", "Not real-time · ${pack.title} ·");
    own("overview/page.ftlh", "<main id", "<main title=\"exact costs\" id");
    own("overview/figures.ftlh", "${figure.labelText}", "exact");
    own("overview/kpis.ftlh", "${page.name}", margin.value().orElseThrow().toPlainString());
    own("mail/body.ftl", "${subject}", "≈ 1,234.56 in real time");
    List<Breach> breaches = proof(sealed(run).pack(), full);
    for (String says : List.of(
        "board-pack.pdf, page 1: says \"Guaranteed\"",
        "overview/index.html: says \"real-time\"",
        "overview/cost.html, in an attribute: says \"exact costs\"",
        "overview/index.html: says \"exact\" beside",
        "overview/kpis.html: holds the digits ",
        "mail.txt, line 4: says \"real time\"",
        "mail.txt, line 4: shows \"≈ 1,234.56")) {
      assertThat(breaches).extracting(Breach::toString).as(says).anySatisfy(breach -> assertThat(breach).startsWith(says));
    }
    assertThat(breaches).extracting(Breach::what).anySatisfy(what ->
        assertThat(what).startsWith("holds the digits").contains("customer_profitability of 2026-10"));
  }

  /** What a source says is quoted, not claimed: it stops no pack. */
  @Test
  void bannedWordsThatCameFromTheSourceAreQuoted(SampleRun.Result run) {
    String json = new String(sealed(run).read("pack.json"), StandardCharsets.UTF_8);
    assertThat(json).contains("Dijkstra & Zonen");
    Pack pack = PackJson.pack(json.replace("Dijkstra & Zonen", "Real-time Exact Cost & Guaranteed \\\"Invoice\\\" Media")
        .getBytes(StandardCharsets.UTF_8));
    Workspace workspace = TestWorkspace.in(folder);
    assertThat(new Proofreader(workspace).breaches(pack, new Press(workspace).print(pack), RawDigits.none())).isEmpty();
  }

  /** The run itself stops: nothing of the pack is in the archive, and nobody is said to have been told what it says. */
  @Test
  void aPackWithABreachIsNotSealed(SampleRun.Result run, SampleFigures sample) throws Exception {
    own("overview/kpis.ftlh", "${one.phrase}", "–");
    Workspace broken = TestWorkspace.in(folder);
    Definitions definitions = Definitions.read(broken);
    Archive archive = new Archive(folder.resolve("var"), "test");
    Pack sent = withOtherNumbers(sealed(run));
    archive.seal(sent, Seal.of(sent), List.of());
    PackComposer composer = new PackComposer(broken, definitions.catalogue(), definitions.contracts(),
        definitions.inputsInUse(), Brands.read(broken), definitions.layouts());
    try (MetadataDatabase metadata = MetadataDatabase.open(run.workspace())) {
      Access access = Access.read(run.workspace());
      Restating restating = restating(broken, metadata, definitions, access, archive);
      PackMaker maker = new PackMaker(broken, composer, new Press(broken), archive,
          new TenantPages(Access.read(broken), archive), restating, Progress.silent());
      assertThatThrownBy(() -> maker.make(data(run, sample), new PackMaker.Wanted("monthly", "full", "en", "")))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("tn-dijkstra/monthly/2026-10/full-en/r2: is not sealed")
          .hasMessageContaining("overview/kpis.html: ").hasMessageContaining("stands without its words");
      assertThat(new Restatements(broken, metadata, access, archive).of(sealed(run).pack()))
          .as("it had something to tell").isPresent();
      assertThat(Restatements.lines(metadata, DIJKSTRA.value(), "")).isEmpty();
    }
    assertThat(archive.packs()).extracting(SealedPack::folder).extracting(Path::getFileName).hasToString("[r1]");
  }

  /** What was sealed and sent, had it said 1 for each figure of October. */
  private static Pack withOtherNumbers(SealedPack sealed) {
    JsonNode json = JsonMapper.shared().readTree(sealed.read("pack.json"));
    json.path("figures").forEach(figure -> figure.path("history").forEach(point -> {
      if (point.path("period").asString().equals("2026-10") && point.path("value").isNumber()) {
        ((ObjectNode) point).put("value", 1);
      }
    }));
    return PackJson.pack(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Restating restating(
      Workspace workspace, MetadataDatabase metadata, Definitions definitions, Access access, Archive archive) {
    Landing landing = Standing.landing(workspace, name -> null);
    Causes causes = new Causes(workspace, landing, new Origins(workspace),
        definitions.station(workspace, new Limits(1, 256)), definitions.catalogue(), new Limits(1, 256));
    return new Restating(new Restatements(workspace, metadata, access, archive), new ClosedPeriods(metadata),
        causes, definitions.layouts(), new RunLedger(metadata.dataSource()), workspace.clock());
  }

  private static EditionData data(SampleRun.Result run, SampleFigures sample) {
    Full full = sample.full(DIJKSTRA);
    Refreshed.Edition edition = sample.edition(DIJKSTRA);
    return new EditionData(edition.profile(), SampleRun.OCTOBER, full.figures(), full.details(), List.of(), List.of(), List.of(),
        edition.landed(), Map.of(), run.workspace().clock().instant(), false);
  }

  private static Pack withTilesAloneInItsSummary(Pack pack) {
    List<Section> sections = new ArrayList<>(pack.sections());
    Section summary = sections.get(0);
    assertThat(summary.id()).isEqualTo("summary");
    sections.set(0, new Section(summary.id(), summary.heading(), summary.message(), summary.contextLine(),
        summary.blocks().stream().filter(Block.Figures.class::isInstance).toList()));
    return PackFixtures.withSections(pack, sections);
  }

  private List<Breach> proof(Pack pack, Full full) {
    Workspace workspace = TestWorkspace.in(folder);
    return new Proofreader(workspace).breaches(pack, new Press(workspace).print(pack),
        RawDigits.of(full.figures(), full.details(), RawDigits.SURE));
  }

  private static SealedPack sealed(SampleRun.Result run) {
    return new Archive(run.workspace().home(), "test").named("tn-dijkstra/monthly/2026-10/full-en");
  }

  /** Lays a template of the workspace's own over the shipped one, changed in one more place. */
  private void own(String template, String right, String wrong) throws IOException {
    Path own = folder.resolve("templates").resolve(template);
    String text = Files.readString(Files.exists(own) ? own : TestWorkspace.shipped().resolve("templates").resolve(template));
    assertThat(text).contains(right);
    Files.createDirectories(own.getParent());
    Files.writeString(own, text.replace(right, wrong));
  }
}
