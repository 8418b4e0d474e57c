package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Sends {@link Errand} on its way, with the memory that the product's own commands get. */
record Errands(House house) {

  /** Whether a program can be held to one core here. */
  static boolean canPin() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
  }

  Errand.Report on(String errand, Workspace workspace) throws Exception {
    return go(List.of(), errand, workspace, Labour.cores());
  }

  /** On one core alone, one tenant after the other. */
  Errand.Report onOneCore(String errand, Workspace workspace) throws Exception {
    return go(List.of("taskset", "-c", "0"), errand, workspace, 1);
  }

  private Errand.Report go(List<String> before, String errand, Workspace workspace, int cores) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx640m", "-XX:+UseSerialGC",
        "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Errand.class.getName(), errand,
        house.shipped().toString(), workspace.root().toString(), Integer.toString(cores)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(House.PASSWORD, house.login().password());
    Path words = Files.createTempFile(house.folder(), "errand-", ".txt");
    Process process = builder.redirectError(words.toFile()).start();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    if (process.waitFor() != 0 || lines.isEmpty()) {
      throw new IOException(errand + " ended with " + process.exitValue() + ":\n" + Files.readString(words));
    }
    return JsonMapper.builder().build().readValue(lines.get(lines.size() - 1), Errand.Report.class);
  }
}
