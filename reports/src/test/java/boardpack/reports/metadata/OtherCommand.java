package boardpack.reports.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second command on the same home, in a process of its own: opens the database, says its URL, waits, leaves. */
final class OtherCommand implements AutoCloseable {
  private final Process process;
  private final BufferedReader says;

  private OtherCommand(Process process) {
    this.process = process;
    this.says = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherCommand start(Path folder) throws IOException {
    return new OtherCommand(new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"),
        "-Dboardpack.root=" + TestWorkspace.shipped(), "-XX:TieredStopAtLevel=1",
        OtherCommand.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  public static void main(String[] arguments) throws IOException {
    try (MetadataDatabase database = MetadataDatabase.open(TestWorkspace.in(Path.of(arguments[0])))) {
      System.out.println("URL " + database.login().url());
      System.in.read();
    }
  }

  String url() throws IOException {
    for (String line = says.readLine(); line != null; line = says.readLine()) {
      if (line.startsWith("URL ")) {
        return line.substring(4);
      }
    }
    throw new IOException("the other command ended without a word");
  }

  void leave() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }

  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
