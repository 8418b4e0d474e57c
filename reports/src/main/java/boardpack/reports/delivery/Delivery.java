package boardpack.reports.delivery;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends packs, each to each recipient once. The decision stands in the ledger before any byte goes out; what the server
 * made of it is written behind it. Started twice, killed half-way or run beside another program, it sends nothing
 * twice: where nobody can know whether a message arrived, the line becomes {@code unknown} and waits for a person.
 */
public final class Delivery {
  private final MetadataDatabase database;
  private final DeliveryLedger ledger;
  private final Unended unended;
  private final MailSettings settings;
  private final Patience patience;

  public Delivery(MetadataDatabase database, MailSettings settings, Patience patience) {
    this.database = database;
    this.ledger = new DeliveryLedger(database);
    this.unended = new Unended(database);
    this.settings = settings;
    this.patience = patience;
  }

  /**
   * Sends what is still to be sent of this pack to these people; those whose line is settled are left alone.
   *
   * @param recipients those with a right to the pack now; a line of anybody else is not touched
   * @return the lines of these people, as they stand afterwards
   * @throws boardpack.pipeline.fault.Fault where the mail server does not answer; the decisions stay pending
   */
  public List<DeliveryLine> send(PackKey pack, List<Person> recipients, MailContent content, Instant now) {
    return send(pack.path(), recipients, content, now);
  }

  /**
   * The same for a message that brings no pack, such as a rehearsal, or a notice to a schedule's owner.
   *
   * @param key what the message is, so that it is sent once: {@code notice/tn-aurora/monthly/2026-10/full-en/r1}
   */
  public List<DeliveryLine> send(String key, List<Person> recipients, MailContent content, Instant now) {
    try (LineLock held = LineLock.of(database, key)) {
      if (held.isMine()) {
        unended.settleDoubts(key, now);
        decide(key, recipients, now);
        sendDecided(key, recipients, content, now);
      }
      return lines(key, recipients);
    }
  }

  /** Decides of each of these people, once, that they get the message; sending it comes after. */
  public void decide(String key, List<Person> recipients, Instant now) {
    recipients.forEach(person -> decide(key, person, now));
  }

  /** How many messages there are whose key begins so. */
  public long countUnder(String prefix) {
    return ledger.countUnder(prefix);
  }

  /** How many of them were decided at {@code since} or later. */
  public long countUnder(String prefix, Instant since) {
    return ledger.countUnder(prefix, since);
  }

  /** Every line there is, in the order they were decided. */
  public List<DeliveryLine> lines() {
    return ledger.all();
  }

  /** The lines of a pack, in the order they were decided. */
  public List<DeliveryLine> lines(PackKey pack) {
    return ledger.ofRun(pack.path());
  }

  /** The lines of a message that brings no pack. */
  public List<DeliveryLine> lines(String key) {
    return ledger.ofRun(key);
  }

  /** Every line in this state, over all packs; {@code UNKNOWN} are those that wait for a person. */
  public List<DeliveryLine> lines(DeliveryState state) {
    return ledger.in(state);
  }

  /**
   * What a killed program left in the middle becomes unknown; lines that a living one works on are left alone.
   *
   * @return the lines that became so now
   */
  public List<DeliveryLine> recover(Instant now) {
    return unended.recover(now);
  }

  /**
   * A person has looked and wants an unknown or refused message sent again by the next run.
   *
   * @return false where the line does not stand so
   */
  public boolean sendAgain(String actor, PackKey pack, EmailAddress recipient, Instant now) {
    return sendAgain(actor, pack.path(), pack.tenant(), recipient, now);
  }

  /** The same for a message that brings no pack: {@code alert/17/42}. */
  public boolean sendAgain(String actor, String key, TenantId tenant, EmailAddress recipient, Instant now) {
    Optional<DeliveryLine> line = ledger.find(key, recipient)
        .filter(l -> l.state() == DeliveryState.UNKNOWN || l.state() == DeliveryState.REFUSED);
    line.ifPresent(l -> {
      audit(actor, "send again", tenant, l, now);
      ledger.change(l, new Outcome(DeliveryState.PENDING, "to be sent again, says " + actor), now,
          now.plus(patience.inAll()), now);
    });
    return line.isPresent();
  }

  /**
   * A person has looked and knows that an unknown message arrived; it is never sent again.
   *
   * @return false where the line does not stand so
   */
  public boolean arrived(String actor, PackKey pack, EmailAddress recipient, Instant now) {
    return arrived(actor, pack.path(), pack.tenant(), recipient, now);
  }

  /** The same for a message that brings no pack. */
  public boolean arrived(String actor, String key, TenantId tenant, EmailAddress recipient, Instant now) {
    Optional<DeliveryLine> line = ledger.find(key, recipient).filter(l -> l.state() == DeliveryState.UNKNOWN);
    line.ifPresent(l -> {
      audit(actor, "has arrived", tenant, l, now);
      ledger.change(l, new Outcome(DeliveryState.ACCEPTED, "has arrived, says " + actor), now, l.giveUpAt(), now);
    });
    return line.isPresent();
  }

  private void sendDecided(String key, List<Person> recipients, MailContent content, Instant now) {
    Map<EmailAddress, Person> people =
        recipients.stream().collect(Collectors.toMap(Person::email, Function.identity()));
    List<DeliveryLine> decided = ledger.ofRun(key).stream()
        .filter(line -> people.containsKey(line.recipient()) && line.mayBeSentAt(now)).toList();
    if (decided.isEmpty()) {
      return;
    }
    String bytes = SentBytes.of(content, settings);
    try (MailServer server = new MailServer(settings, patience.answer())) {
      for (DeliveryLine line : decided) {
        // Told to stop, it ends between two messages and never within one; the rest stays decided.
        if (!Thread.currentThread().isInterrupted()) {
          send(server, people.get(line.recipient()), line, content, bytes, now);
        }
      }
    }
  }

  private void send(MailServer server, Person person, DeliveryLine decided, MailContent content, String bytes, Instant now) {
    DotWatch connection = server.connected();
    Letter letter = letter(server, person, decided, content, now);
    ledger.sending(decided, bytes, now).ifPresent(line -> record(line, connection.send(letter, line.recipient()), now));
  }

  private void record(DeliveryLine line, Outcome outcome, Instant now) {
    Instant next = patience.nextAttempt(now, line.attempts());
    boolean tooLate = outcome.state() == DeliveryState.DEFERRED && !next.isBefore(line.giveUpAt());
    Outcome last = tooLate ? new Outcome(DeliveryState.REFUSED, "given up: " + outcome.words()) : outcome;
    ledger.change(line, last, next, line.giveUpAt(), now);
  }

  private Letter letter(MailServer server, Person person, DeliveryLine line, MailContent content, Instant now) {
    try {
      return Letter.write(server.session(), settings, person, line.messageId(), content, now);
    } catch (MessagingException e) {
      throw new IllegalStateException("the message to " + person.email() + " cannot be written", e);
    }
  }

  private void decide(String key, Person person, Instant now) {
    ledger.decide(key, person, messageId(key, person.email()), now, now.plus(patience.inAll()));
  }

  private List<DeliveryLine> lines(String key, List<Person> recipients) {
    var emails = recipients.stream().map(Person::email).collect(Collectors.toSet());
    return ledger.ofRun(key).stream().filter(line -> emails.contains(line.recipient())).toList();
  }

  private void audit(String actor, String action, TenantId tenant, DeliveryLine line, Instant now) {
    new Audit(database).write(now, actor, action, line.runKey(), tenant, Audit.Outcome.DONE,
        Map.of("recipient", line.recipient().value(), "was", line.state().word()));
  }

  private String messageId(String runKey, EmailAddress recipient) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest((runKey + "\n" + recipient).getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@" + settings.from().domain() + ">";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
