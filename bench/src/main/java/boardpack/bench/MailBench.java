package boardpack.bench;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.Attachment;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.pack.PackKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Packs sent through the ledger, beside Jakarta Mail sending the same messages over one open connection. */
final class MailBench implements Benchmark {
  private static final int READERS = 6;
  /** Half a megabyte once it is written in base64. */
  private static final int ATTACHED_BYTES = 360_000;

  private final AtomicInteger revisions = new AtomicInteger();

  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    byte[] document = new byte[ATTACHED_BYTES];
    new Random(1).nextBytes(document);
    Path file = Files.write(house.folder().resolve("board-pack.pdf"), document);
    MailContent content = new MailContent("The pack of October", "text", "<p>text</p>",
        List.of(new Attachment("board-pack.pdf", "application/pdf", file)));
    try (MailSink sink = MailSink.start()) {
      MailSettings settings = new MailSettings("bench", "Meridian Mail", new EmailAddress("packs@meridian.example"),
          "127.0.0.1", sink.port(), false, Optional.empty(), MailSettings.Documents.ATTACHED);
      Delivery delivery = new Delivery(house.metadata(), settings, Patience.USUAL);
      Rounds.Pair pair = sizes.rounds().interleaved(
          () -> perSecond(sizes.messages(), sink, () -> send(delivery, content, sizes.messages() / READERS)),
          () -> perSecond(sizes.messages(), sink, () -> PlainMail.send(settings, content, sizes.messages())));
      return List.of(Result.of("mail", pair, "messages/s", new Bar.RatioAtLeast(0.6), sizes.messages() + " messages of "
          + sink.bytes() / sink.messages() / 1_000 + " kB, " + READERS
          + " readers a pack, ledger synced to disk; reference Jakarta Mail alone, one connection kept open"));
    }
  }

  private void send(Delivery delivery, MailContent content, int packs) {
    List<Person> readers = IntStream.range(0, READERS).mapToObj(MailBench::reader).toList();
    int revision = revisions.incrementAndGet();
    for (int pack = 0; pack < packs; pack++) {
      PackKey key = new PackKey(new TenantId("tn-" + pack), "monthly", "2026-10", "full", "en", revision);
      delivery.send(key, readers, content, Instant.now()).stream()
          .filter(line -> line.state() != DeliveryState.ACCEPTED).findFirst().ifPresent(line -> {
            throw new IllegalStateException(line.recipient() + ": " + line.serverWords());
          });
    }
  }

  private static Person reader(int number) {
    return new Person("Reader " + number, new EmailAddress("reader" + number + "@meridian.example"), "en", Set.of(),
        new Person.Tenants.All(), Set.of("monthly"));
  }

  private static double perSecond(int messages, MailSink sink, Rounds.Action action) throws Exception {
    long before = sink.messages();
    double seconds = Rounds.seconds(action);
    if (sink.messages() - before != messages) {
      throw new IllegalStateException((sink.messages() - before) + " messages of " + messages + " arrived");
    }
    return messages / seconds;
  }
}
