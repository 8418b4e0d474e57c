package boardpack.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A headless Chromium that stays open, with a page for each core, each in a process of its own. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ";

  private record Tab(String session, String frame) {}

  private final Process process;
  private final DevTools devTools;
  private final BlockingQueue<Tab> free = new LinkedBlockingQueue<>();

  private Chromium(Process process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
  }

  /** Where this machine has one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst();
  }

  static Chromium start(Path program, Path folder, int tabs) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new", "--disable-gpu",
        "--remote-debugging-port=0", "--user-data-dir=" + folder));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--no-sandbox");
    }
    Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    Chromium chromium = new Chromium(process, new DevTools(address(process)));
    for (int i = 0; i < tabs; i++) {
      chromium.open();
    }
    return chromium;
  }

  /** @return the bytes of a PDF */
  byte[] print(String html) throws Exception {
    Tab tab = free.take();
    try {
      devTools.ask(tab.session(), "Page.setDocumentContent", Map.of("frameId", tab.frame(), "html", html));
      JsonNode printed = devTools.ask(tab.session(), "Page.printToPDF",
          Map.of("printBackground", true, "preferCSSPageSize", true));
      return Base64.getDecoder().decode(printed.get("data").asString());
    } finally {
      free.add(tab);
    }
  }

  private void open() throws Exception {
    String context = devTools.ask("", "Target.createBrowserContext", Map.of()).get("browserContextId").asString();
    String target = devTools.ask("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
        .get("targetId").asString();
    String session = devTools.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
        .get("sessionId").asString();
    free.add(new Tab(session, devTools.ask(session, "Page.getFrameTree", Map.of())
        .get("frameTree").get("frame").get("id").asString()));
  }

  private static URI address(Process process) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> drain(lines), "chromium's words");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(LISTENING.length()));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /** A browser whose words nobody reads stops when the pipe is full. */
  private static void drain(BufferedReader lines) {
    try (lines) {
      while (lines.readLine() != null) {
        continue;
      }
    } catch (IOException e) {
      // It has ended, and the pipe with it.
    }
  }

  @Override
  public void close() throws InterruptedException {
    devTools.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
