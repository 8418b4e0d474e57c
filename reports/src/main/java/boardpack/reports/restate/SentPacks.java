package boardpack.reports.restate;

import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the readers of a pack were sent last. A pack is printed once for all who read the same cut and language; where
 * they were not all sent the same one, the oldest counts, so that no change stays untold to anybody.
 */
final class SentPacks {
  /** Of each reader the newest that a server took; of those the oldest. Messages nobody is sure of do not count. */
  private static final String BASIS = """
      with
        taken as (
          select d.recipient, r.run_key, r.period, r.revision
          from deliveries d
          join runs r on r.run_key = d.run_key
          where d.state = 'accepted' and r.tenant_id = :tenant and r.pack = :pack and r.cut = :cut
            and r.language = :language and r.period <= :period and d.recipient in (:readers)
        ),
        newest as (
          select distinct on (recipient) run_key, period, revision
          from taken
          order by recipient, period desc, revision desc
        ),
        oldest as (
          select run_key
          from newest
          order by period, revision
          limit 1
        )
      select run_key, max(changed_at) as sent_at
      from oldest
      join deliveries using (run_key)
      where state = 'accepted'
      group by run_key
      """;

  private final JdbcClient database;
  private final Access access;
  private final Archive archive;

  SentPacks(MetadataDatabase database, Access access, Archive archive) {
    this.database = JdbcClient.create(database.dataSource());
    this.access = access;
    this.archive = archive;
  }

  /** Empty where no reader of this cut and language was sent one yet, or where it is no more in the archive. */
  Optional<Basis> basis(PackKey key) {
    List<String> readers = access.recipients(Scope.of(key)).stream()
        .filter(person -> person.language().equals(key.language()))
        .map((Person person) -> person.email().value()).toList();
    return readers.isEmpty() ? Optional.empty() : sent(key, readers);
  }

  private Optional<Basis> sent(PackKey key, List<String> readers) {
    record Sent(String run, Instant at) {}
    return database.sql(BASIS)
        .param("tenant", key.tenant().value()).param("pack", key.pack()).param("cut", key.cut())
        .param("language", key.language()).param("period", key.period()).param("readers", readers)
        .query((row, number) -> new Sent(row.getString("run_key"), row.getObject("sent_at", OffsetDateTime.class).toInstant()))
        .optional()
        .flatMap(sent -> archive.find(sent.run()).map((SealedPack pack) -> new Basis(pack, sent.at())));
  }
}
