package boardpack.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** An SMTP server on this machine that takes every message, counts its bytes and throws it away. */
final class MailSink implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  private MailSink(ServerSocket server) {
    this.server = server;
  }

  static MailSink start() throws IOException {
    MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    daemon(sink::accept);
    return sink;
  }

  int port() {
    return server.getLocalPort();
  }

  long messages() {
    return messages.get();
  }

  /** Of all messages, as they went over the wire. */
  long bytes() {
    return bytes.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      SmtpInput in = new SmtpInput(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      say(out, "220 sink");
      for (String command = in.line(); !command.isEmpty(); command = in.line()) {
        answer(command, in, out);
      }
    } catch (IOException e) {
      // The sender has hung up, as one does.
    }
  }

  private void answer(String command, SmtpInput in, OutputStream out) throws IOException {
    if (command.startsWith("DATA")) {
      say(out, "354 go on");
      bytes.addAndGet(in.message());
      messages.incrementAndGet();
      say(out, "250 taken");
    } else {
      say(out, command.startsWith("QUIT") ? "221 bye" : "250 yes");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void daemon(Runnable body) {
    Thread thread = new Thread(body, "mail sink");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
