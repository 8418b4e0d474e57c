package boardpack.reports.demo;

import boardpack.pipeline.fault.Fault;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mail server on this machine that delivers to nobody: each message it takes becomes
 * {@code <n>-<recipient>.eml} in a folder, before it is acknowledged.
 */
public final class DemoMailServer implements AutoCloseable {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path outbox;
  private final GreenMail server;

  private DemoMailServer(Path outbox) {
    this.outbox = outbox;
    this.server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** @param outbox made where missing; numbers go on after those already there */
  public static DemoMailServer start(Path outbox) {
    try {
      Files.createDirectories(outbox, OWNER_ONLY_FOLDER);
    } catch (IOException e) {
      throw Fault.machine(outbox.toString(), "cannot be made", "home: a folder its owner can write to", e);
    }
    DemoMailServer demo = new DemoMailServer(outbox);
    demo.server.start();
    demo.server.getUserManager().setMessageDeliveryHandler(demo::keep);
    return demo;
  }

  /** On 127.0.0.1, a free one. */
  public int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  private synchronized GreenMailUser keep(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    String address = recipient.getEmail().replaceAll("[^A-Za-z0-9@._-]", "-");
    try {
      Path file = outbox.resolve("%d-%s.eml".formatted(numberOfMessages() + 1, address));
      Files.createFile(file, OWNER_ONLY_FILE);
      try (OutputStream bytes = Files.newOutputStream(file)) {
        message.getMessage().writeTo(bytes);
      }
    } catch (IOException e) {
      throw new MessagingException("the message cannot be kept in " + outbox, e);
    }
    return server.setUser(recipient.getEmail(), "");
  }

  private long numberOfMessages() throws IOException {
    try (Stream<Path> files = Files.list(outbox)) {
      return files.filter(file -> file.toString().endsWith(".eml")).count();
    }
  }
}
