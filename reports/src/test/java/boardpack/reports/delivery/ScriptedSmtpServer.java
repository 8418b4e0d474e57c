package boardpack.reports.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** An SMTP server that misbehaves where its script says so, each time it gets there. */
public final class ScriptedSmtpServer implements AutoCloseable {
  /** Where it may misbehave. */
  public enum Place { GREETING, EHLO, MAIL, RCPT, DATA, BODY, DOT, QUIT }

  /** What it replies instead of the usual; an empty reply hangs up there, "silence" never answers. */
  public interface Script {
    String reply(Place place, String recipient, String usual);
  }

  private final ServerSocket socket;
  private final List<String> dots = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch silent = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Script script;
  private final Consumer<String> atTheDot;

  private ScriptedSmtpServer(Script script, Consumer<String> atTheDot) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    this.atTheDot = atTheDot;
    daemon(this::serve).start();
  }

  /** Replies {@code reply} at {@code place}; an empty reply hangs up there, "silence" never answers. */
  public static ScriptedSmtpServer that(Place place, String reply) throws IOException {
    return by((now, recipient, usual) -> now == place ? reply : usual);
  }

  /** Replies what the script says. */
  public static ScriptedSmtpServer by(Script script) throws IOException {
    return new ScriptedSmtpServer(script, recipient -> {});
  }

  /** A good server; {@code atTheDot} runs before it answers the final dot. */
  public static ScriptedSmtpServer good(Consumer<String> atTheDot) throws IOException {
    return new ScriptedSmtpServer((now, recipient, usual) -> usual, atTheDot);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The recipients whose final dot it has seen. */
  List<String> dots() {
    return dots;
  }

  /** The Message-IDs of those that it may have taken: it did not say no at the dot. */
  public List<String> taken() {
    return taken;
  }

  /** Until it stands where its script is silent. */
  void awaitSilence() throws InterruptedException {
    silent.await();
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> served(client)).start();
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void served(Socket client) {
    try (client) {
      talk(client);
    } catch (IOException e) {
      // The client hung up.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted smtp");
    thread.setDaemon(true);
    return thread;
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(
        new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    if (!answer(client, Place.GREETING, "", "220 scripted")) {
      return;
    }
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.toUpperCase(Locale.ROOT);
      boolean goOn;
      if (word.startsWith("EHLO")) {
        goOn = answer(client, Place.EHLO, "", "250 ok");
      } else if (word.startsWith("MAIL")) {
        goOn = answer(client, Place.MAIL, "", "250 ok");
      } else if (word.startsWith("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        goOn = answer(client, Place.RCPT, recipient, "250 ok");
      } else if (word.startsWith("DATA")) {
        goOn = data(client, in, recipient);
      } else if (word.startsWith("QUIT")) {
        answer(client, Place.QUIT, "", "221 bye");
        return;
      } else {
        goOn = say(client, "250 ok");
      }
      if (!goOn) {
        return;
      }
    }
  }

  private boolean data(Socket client, BufferedReader in, String recipient) throws IOException {
    String reply = script.reply(Place.DATA, recipient, "354 go on");
    return reply.startsWith("354") ? say(client, reply) && body(client, in, recipient) : say(client, reply);
  }

  private boolean body(Socket client, BufferedReader in, String recipient) throws IOException {
    String reply = script.reply(Place.BODY, recipient, "read on");
    if (!reply.equals("read on")) {
      in.readLine();
      return say(client, reply);
    }
    String id = "";
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      id = line.startsWith("Message-ID: ") ? line.substring("Message-ID: ".length()) : id;
    }
    dots.add(recipient);
    String answer = script.reply(Place.DOT, recipient, "250 taken");
    if (!answer.matches("[45].*")) {
      taken.add(id);
    }
    atTheDot.accept(recipient);
    return say(client, answer);
  }

  private boolean answer(Socket client, Place now, String recipient, String usual) throws IOException {
    return say(client, script.reply(now, recipient, usual));
  }

  private boolean say(Socket client, String line) throws IOException {
    if (line.equals("silence")) {
      silent.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
    if (line.isEmpty() || line.equals("silence")) {
      return false;
    }
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
    return true;
  }
}
