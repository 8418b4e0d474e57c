package boardpack.reports.delivery;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of its own that sends one message a thread, each through a server of its own, until it is killed. */
final class KilledSender implements AutoCloseable {
  private final Process process;

  private KilledSender(Process process) {
    this.process = process;
  }

  /** @param ports of the servers, by the name of the pack that is sent there */
  static KilledSender start(Path folder, Map<String, Integer> ports) throws IOException {
    return new KilledSender(new ProcessBuilder(Stream.concat(
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "-Dboardpack.root=" + TestWorkspace.shipped(),
            "-XX:TieredStopAtLevel=1", KilledSender.class.getName(), folder.toString()),
        ports.entrySet().stream().map(port -> port.getKey() + "=" + port.getValue())).toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  public static void main(String[] arguments) {
    MetadataDatabase database = MetadataDatabase.open(TestWorkspace.in(Path.of(arguments[0])));
    Patience endless = new Patience(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));
    Stream.of(arguments).skip(1).map(argument -> argument.split("=")).forEach(one -> new Thread(() ->
        new Delivery(database, Mailing.settings(Integer.parseInt(one[1]), MailSettings.Documents.LINKED), endless)
            .send(Mailing.pack(one[0]), Mailing.READERS, content(one[0]), Mailing.NOW)).start());
  }

  /** Cut in its middle, a message must be longer than what the way holds. */
  private static MailContent content(String pack) {
    return pack.equals("body")
        ? new MailContent("October 2026", "Net revenue rose.\r\n".repeat(1_000_000), "", List.of())
        : Mailing.CONTENT;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
