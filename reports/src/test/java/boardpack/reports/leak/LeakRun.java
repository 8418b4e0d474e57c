package boardpack.reports.leak;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** March 2026 of a company of many tenants, and what came out for each of them. */
record LeakRun(Path root, List<Owner> tenants) {

  /** @param root an empty folder of its own */
  static void make(Path root, List<Owner> tenants) throws Exception {
    Workspace workspace = ManyTenants.in(root, tenants).workspace();
    StringWriter log = new StringWriter();
    try (Runner runner = Runner.open(workspace, name -> null, 2, "boardpack test", new StationLog(new PrintWriter(log)))) {
      RunSummary summary = runner.run(
          new RunRequest("monthly", Period.parse("2026-03", Month.JANUARY), List.of(), true, "test"));
      Files.writeString(root.resolve("log.txt"), log.toString());
      Files.write(root.resolve("outcomes.txt"), summary.editions().stream()
          .map(outcome -> outcome.tenant() + " " + outcome.getClass().getSimpleName()).toList());
    }
  }

  Path home() {
    return root.resolve("var");
  }

  /** "tn-… Sealed", one a tenant, the platform last. */
  List<String> outcomes() throws IOException {
    return Files.readAllLines(root.resolve("outcomes.txt"));
  }

  LeakScan scan() {
    List<Owner> all = new ArrayList<>(tenants);
    all.add(Owner.COMPANY);
    return new LeakScan(all);
  }

  /** What a tenant's packs, mails, landed rows and marts hold. */
  List<Output> of(Owner tenant) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (String station : List.of("archive", "landing", "marts")) {
      outputs.addAll(Outputs.below(home().resolve(station).resolve(tenant.id())));
    }
    for (Path mail : mails(tenant)) {
      outputs.addAll(Outputs.of(mail.getFileName().toString(), mail));
    }
    return outputs;
  }

  List<Path> mails(Owner tenant) throws IOException {
    try (Stream<Path> files = Files.list(home().resolve("outbox"))) {
      return files.filter(file -> file.getFileName().toString().contains(tenant.stem())).toList();
    }
  }

  /** What stands outside every tenant's folder and is no figure: the log, and what temporary files are left. */
  List<Output> besides() throws IOException {
    List<Output> outputs = new ArrayList<>(List.of(Output.words("log", Files.readString(root.resolve("log.txt")))));
    outputs.addAll(Outputs.below(home().resolve("tmp")));
    return outputs;
  }
}
