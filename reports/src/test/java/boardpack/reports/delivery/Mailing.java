package boardpack.reports.delivery;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.access.Role;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the delivery tests share: a pack of the test's own, two readers, a message, a server on this machine. */
final class Mailing {
  static final Instant NOW = Instant.parse("2026-11-02T14:00:00Z");
  static final MailContent CONTENT = new MailContent("October 2026", "Net revenue rose.", "<p>Net revenue rose.</p>",
      List.of());
  static final Person ANA = person("Ana Ruiz", "ana@meridian-mail.example");
  static final Person BEN = person("Ben Óg", "ben@meridian-mail.example");
  static final List<Person> READERS = List.of(ANA, BEN);
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(700), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(18));

  private Mailing() {}

  static PackKey pack(String test) {
    return new PackKey(new TenantId("tn-aurora"), test, "2026-10", "full", "en", 1);
  }

  static Delivery through(MetadataDatabase database, int port) {
    return new Delivery(database, settings(port, MailSettings.Documents.LINKED), SHORT);
  }

  static MailSettings settings(int port, MailSettings.Documents documents) {
    return new MailSettings("boardpack.yml:9 mail", "Meridian Mail", new EmailAddress("packs@meridian-mail.example"),
        "127.0.0.1", port, false, Optional.empty(), documents);
  }

  static Person person(String name, String email) {
    return new Person(name, new EmailAddress(email), "en", Set.of(Role.CEO), new Person.Tenants.All(),
        Set.of("monthly"));
  }
}
