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

/** An SMTP server that misbehaves at one place of the dialogue, each time it gets there. */
final class ScriptedSmtpServer implements AutoCloseable {
  /** Where it misbehaves. */
  enum Place { GREETING, MAIL, RCPT, DATA, BODY, DOT }

  private final ServerSocket socket;
  private final List<String> dots = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Place place;
  private final String reply;
  private final Consumer<String> atTheDot;

  private ScriptedSmtpServer(Place place, String reply, Consumer<String> atTheDot) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.place = place;
    this.reply = reply;
    this.atTheDot = atTheDot;
    Thread thread = new Thread(this::serve, "scripted smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Replies {@code reply} at {@code place}; an empty reply hangs up there, "silence" never answers. */
  static ScriptedSmtpServer that(Place place, String reply) throws IOException {
    return new ScriptedSmtpServer(place, reply, recipient -> {});
  }

  /** A good server; {@code atTheDot} runs before it answers the final dot. */
  static ScriptedSmtpServer good(Consumer<String> atTheDot) throws IOException {
    return new ScriptedSmtpServer(Place.DOT, "250 taken", atTheDot);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The recipients whose final dot it has seen. */
  List<String> dots() {
    return dots;
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client hung up, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(
        new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    if (!answer(client, Place.GREETING, "220 scripted")) {
      return;
    }
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.toUpperCase(Locale.ROOT);
      boolean goOn = true;
      if (word.startsWith("MAIL")) {
        goOn = answer(client, Place.MAIL, "250 ok");
      } else if (word.startsWith("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        goOn = answer(client, Place.RCPT, "250 ok");
      } else if (word.startsWith("DATA")) {
        goOn = answer(client, Place.DATA, "354 go on");
      } else if (word.startsWith("QUIT")) {
        say(client, "221 bye");
        return;
      } else {
        say(client, "250 ok");
      }
      if (goOn && word.startsWith("DATA") && (place != Place.DATA)) {
        goOn = body(client, in, recipient);
      }
      if (!goOn) {
        return;
      }
    }
  }

  private boolean body(Socket client, BufferedReader in, String recipient) throws IOException {
    if (place == Place.BODY) {
      in.readLine();
      return false;
    }
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
    }
    dots.add(recipient);
    atTheDot.accept(recipient);
    return answer(client, Place.DOT, "250 taken");
  }

  private boolean answer(Socket client, Place now, String usual) throws IOException {
    if (now != place) {
      return say(client, usual);
    }
    if (reply.equals("silence")) {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
    return !reply.isEmpty() && say(client, reply);
  }

  private static boolean say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
    return true;
  }
}
