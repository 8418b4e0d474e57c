package boardpack.reports.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server with a certificate, which takes mail from whoever logs in as {@code packs} with {@code hunter2}. */
final class TlsSmtpServer implements AutoCloseable {
  static final String PASSWORD = "changeit";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final SSLContext tls;
  private final Tls.Kind offers;
  private final List<String> inClear = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  /** @param keys of a {@code keytool -genkeypair}, whose password is {@link #PASSWORD} */
  TlsSmtpServer(Path keys, Tls.Kind offers) throws Exception {
    this.offers = offers;
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(keys)) {
      store.load(bytes, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    Thread thread = new Thread(this::serve, "tls smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Each line that came before the talk was private. */
  List<String> inClear() {
    return inClear;
  }

  /** Whoever logged in, and the recipient, of each message. */
  List<String> taken() {
    return taken;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        if (offers == Tls.Kind.IMPLICIT) {
          talk(secured(client), true);
        } else {
          say(client, "220 hello");
          talk(client, false);
        }
      } catch (IOException e) {
        // The client hung up, or its handshake failed: the next one may come.
      }
    }
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), false);
    secured.setUseClientMode(false);
    secured.startHandshake();
    if (offers == Tls.Kind.IMPLICIT) {
      say(secured, "220 hello");
    }
    return secured;
  }

  private void talk(Socket client, boolean isPrivate) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String login = "nobody";
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!isPrivate) {
        inClear.add(line);
      }
      String word = line.toUpperCase(Locale.ROOT);
      if (word.startsWith("EHLO")) {
        say(client, isPrivate ? "250-hello\r\n250 AUTH PLAIN" : offers == Tls.Kind.STARTTLS ? "250-hello\r\n250 STARTTLS" : "250 hello");
      } else if (word.startsWith("STARTTLS")) {
        say(client, "220 go on");
        talk(secured(client), true);
        return;
      } else if (word.startsWith("AUTH PLAIN ")) {
        String[] said = new String(Base64.getDecoder().decode(line.substring(11)), StandardCharsets.UTF_8).split("\0");
        boolean known = said[1].equals("packs") && said[2].equals("hunter2");
        login = known ? said[1] : login;
        say(client, known ? "235 welcome" : "535 5.7.8 authentication failed");
      } else if (word.startsWith("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(client, "250 ok");
      } else if (word.startsWith("DATA")) {
        say(client, "354 go on");
        while (!".".equals(in.readLine())) {
          // The text does not matter.
        }
        taken.add(login + " to " + recipient);
        say(client, "250 taken");
      } else {
        say(client, word.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
