package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.once.MadeOnce;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job on the sample company, October 2026, run once a build. Tests that look at what came out take a {@link
 * Result}, which all share and none may change; a class that runs more, or spoils something, takes a {@link SampleCopy}.
 */
public final class SampleRun implements ParameterResolver {
  static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * How the run went, as it said itself.
   *
   * @param pieces of each station: 12 documents were rendered
   */
  record First(List<Became> editions, List<RunSummary.Sent> mail, Map<String, Long> pieces) {}

  /** @param outcome {@code Sealed}, or which other {@link EditionOutcome}, with the reason where it failed */
  record Became(String tenant, String outcome) {
    static Became of(EditionOutcome outcome) {
      return new Became(outcome.tenant().value(), outcome.getClass().getSimpleName()
          + (outcome instanceof EditionOutcome.Failed failed ? ": " + failed.reason() : ""));
    }
  }

  /** What came out. */
  public static final class Result {
    private final Path folder;
    private final Workspace workspace;
    private final First first;

    Result() {
      folder = MadeOnce.folder("sample-run", SampleRun::make);
      workspace = workspaceIn(folder);
      first = JSON.readValue(folder.resolve("first.json").toFile(), First.class);
    }

    Path folder() {
      return folder;
    }

    public Workspace workspace() {
      return workspace;
    }

    First first() {
      return first;
    }
  }

  private static void make(Path folder) throws Exception {
    for (String file : List.of("boardpack.yml", "access.yml")) {
      Files.copy(TestWorkspace.shipped().resolve(file), folder.resolve(file));
    }
    try (Runner runner = runner(workspaceIn(folder))) {
      RunSummary summary = runner.run(monthly(OCTOBER, List.of()));
      First first = new First(summary.editions().stream().map(Became::of).toList(), summary.mail(),
          summary.stations().stream().collect(Collectors.toMap(StationTotal::station, StationTotal::pieces)));
      JSON.writeValue(folder.resolve("first.json").toFile(), first);
    }
  }

  static Runner runner(Workspace workspace) {
    return Runner.open(workspace, name -> null, 2, "boardpack test", new StationLog(new PrintWriter(new StringWriter())));
  }

  /** @param tenants empty for all and the platform */
  static RunRequest monthly(Period period, List<TenantId> tenants) {
    return new RunRequest("monthly", period, tenants, true, "test");
  }

  static Workspace workspaceIn(Path folder) {
    return new WorkspaceReader(TestWorkspace.shipped(), name -> null, Clock.systemUTC()).read(folder);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(Result.class, SampleCopy.class, SampleFigures.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store shared = context.getRoot().getStore(Namespace.create(SampleRun.class));
    Result result = shared.computeIfAbsent(Result.class, key -> new Result(), Result.class);
    Class<?> asked = parameter.getParameter().getType();
    if (asked == SampleFigures.class) {
      return shared.computeIfAbsent(SampleFigures.class, key -> new SampleFigures(result), SampleFigures.class);
    }
    return asked == Result.class ? result
        : ofItsClass(context).computeIfAbsent(SampleCopy.class, key -> SampleCopy.of(result), SampleCopy.class);
  }

  private static Store ofItsClass(ExtensionContext context) {
    ExtensionContext above = context;
    while (!above.getParent().equals(Optional.of(context.getRoot()))) {
      above = above.getParent().orElseThrow();
    }
    return above.getStore(Namespace.create(SampleRun.class));
  }
}
