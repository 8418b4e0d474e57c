package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.Unended;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Schedules;
import boardpack.reports.schedule.Sending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in the ledger of deliveries without an end: which packs and notices may be tried again now. */
final class WaitingMail {
  private final Workspace workspace;
  private final Archive archive;
  private final Unended lines;
  private final Instant now;

  WaitingMail(Workspace workspace, MetadataDatabase metadata) {
    this.workspace = workspace;
    this.archive = new Archive(workspace.home(), "");
    this.lines = new Unended(metadata);
    this.now = workspace.clock().instant();
  }

  /** What has waited until its deadline, and is ended by that. */
  List<DeliveryLine> givenUp() {
    return lines.giveUp(now);
  }

  /** What a killed program was in the middle of, and nobody knows any more. */
  List<DeliveryLine> doubtful() {
    return lines.recover(now);
  }

  /** By key, with those who wait for it. */
  Map<String, Set<EmailAddress>> due() {
    return lines.toBeTriedAgain(now).stream().collect(Collectors.groupingBy(DeliveryLine::runKey, TreeMap::new,
        Collectors.mapping(DeliveryLine::recipient, Collectors.toSet())));
  }

  /** The packs among them whose place no newer revision has taken. */
  List<SealedPack> packs(Set<String> keys) {
    return keys.isEmpty() ? List.of() : archive.packs().stream()
        .filter(pack -> keys.contains(pack.manifest().key().path()))
        .filter(pack -> archive.latest(pack.manifest().key())
            .filter(latest -> latest.manifest().key().equals(pack.manifest().key())).isPresent())
        .toList();
  }

  /** Who owns a pack whose sending was decided before: the owner of its schedule. No condition is asked a second time. */
  Sending sending(PackKey key) {
    return Schedules.read(workspace).stream()
        .filter(schedule -> schedule.task() instanceof Schedule.Task.MakePack made && made.pack().equals(key.pack())
            && schedule.audience().contains(key.tenant().isPlatform() ? Schedule.Audience.PLATFORM : Schedule.Audience.TENANTS))
        .findFirst().map(schedule -> new Sending(false, Sending.When.ALWAYS, schedule.sending().owner()))
        .orElse(Sending.USUAL);
  }

  /** Whether nothing more can be sent now: the mail server itself is what fails. */
  static boolean endsTheRound(Fault fault) {
    return fault.kind() == Fault.Kind.CONNECTION;
  }
}
