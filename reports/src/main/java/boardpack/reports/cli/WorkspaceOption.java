package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Which workspace a command is about: {@code --workspace}, else the folder one stands in, else the sample company. */
final class WorkspaceOption {
  private final UnaryOperator<String> environment;
  private final Clock clock;

  @Option(names = {"-w", "--workspace"}, paramLabel = "DIR",
      description = "The folder with boardpack.yml. Default: this folder if it has one, else the sample company.")
  private Path folder;

  WorkspaceOption(UnaryOperator<String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  Workspace open() {
    Path shipped = Path.of(System.getProperty("boardpack.root", "."));
    Path here = Path.of("");
    Path chosen = folder != null ? folder : Files.isRegularFile(here.resolve("boardpack.yml")) ? here : shipped;
    if (!Files.isRegularFile(chosen.resolve("boardpack.yml"))) {
      throw Fault.setting("--workspace " + chosen, "has no boardpack.yml", "a folder with a boardpack.yml in it");
    }
    return new WorkspaceReader(shipped, environment, clock).read(chosen);
  }

  UnaryOperator<String> environment() {
    return environment;
  }
}
