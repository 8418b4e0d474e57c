package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.demo.DemoMail;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.press.Press;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The way out: sealed packs pass the last gates here, and are then brought to their readers, or held. */
public final class Dispatch {
  private final Workspace workspace;
  private final MetadataDatabase metadata;
  private final Press press;
  private final Progress progress;

  public Dispatch(Workspace workspace, MetadataDatabase metadata, Press press, Progress progress) {
    this.workspace = workspace;
    this.metadata = metadata;
    this.press = press;
    this.progress = progress;
  }

  /** @param fault why no message could be sent; what is decided stays in the ledger, and the next run sends it */
  public record Mail(List<RunSummary.Sent> sent, Optional<Fault> fault) {}

  /** Sends what may be sent to all its readers, and writes down of each message what became of it. */
  public Mail send(List<SealedPack> packs, String askedBy, Sending sending) {
    RunAudit audit = new RunAudit(metadata, workspace.clock());
    return through(sent -> {}, (postbag, notices, settings, sent) -> {
      ReleaseDesk desk = new ReleaseDesk(workspace, metadata, settings.bounds(), notices);
      for (SealedPack pack : packs) {
        List<RunSummary.Sent> outcomes = desk.keeps(pack, askedBy, sending)
            .map(List::of).orElseGet(() -> postbag.send(pack));
        audit.sent(askedBy, pack.manifest().key(), outcomes);
        sent.addAll(outcomes);
      }
    });
  }

  /** Sends a pack to one of its readers alone, marked as a test; held packs too, so that somebody can look at them. */
  public Mail rehearse(SealedPack pack, Person person) {
    return through(sent -> new RunAudit(metadata, workspace.clock())
        .rehearsed(person.email().value(), pack.manifest().key(), sent),
        (postbag, notices, settings, sent) -> sent.addAll(postbag.rehearse(pack, person)));
  }

  /** Tells the owner of a schedule that something failed; in the log where mail does not work either. */
  public void tell(Sending sending, String key, String what) {
    through(sent -> {}, (postbag, notices, settings, sent) -> notices.failed(sending, key, what))
        .fault().ifPresent(Notices::log);
  }

  /** Tells the owner of a schedule which of its periods were missed; in the log where mail does not work either. */
  public void tellMissed(Schedule schedule, List<DuePeriod> periods) {
    through(sent -> {}, (postbag, notices, settings, sent) -> notices.missed(schedule.sending(), schedule.name(), periods))
        .fault().ifPresent(Notices::log);
  }

  /** Tells the owner of a watch or a refresh that it fails, once since it went well; in the log where mail does not work either. */
  void tellBlind(Schedule schedule, String since, String what) {
    through(sent -> {}, (postbag, notices, settings, sent) -> notices.blind(schedule, since, what))
        .fault().ifPresent(Notices::log);
  }

  /** Tries again what a mail server put off, where the pause is over and no newer revision has taken the pack's place. */
  public Mail sendDeferred() {
    if (workspace.settings().optional("mail").isEmpty()) {
      return new Mail(List.of(), Optional.empty());
    }
    Set<String> waiting = new Delivery(metadata, MailSettings.read(workspace), Patience.USUAL)
        .toBeTriedAgain(workspace.clock().instant());
    Archive archive = new Archive(workspace.home(), "");
    List<SealedPack> packs = waiting.isEmpty() ? List.of() : archive.packs().stream()
        .filter(pack -> waiting.contains(pack.manifest().key().path()))
        .filter(pack -> archive.latest(pack.manifest().key())
            .filter(latest -> latest.manifest().key().equals(pack.manifest().key())).isPresent())
        .toList();
    return packs.isEmpty() ? new Mail(List.of(), Optional.empty()) : send(packs, "serve", Sending.USUAL);
  }

  /** Messages that a killed program was in the middle of become unknown; those of a living one are left alone. */
  public void recover() {
    if (workspace.settings().optional("mail").isPresent()) {
      new Delivery(metadata, MailSettings.read(workspace), Patience.USUAL).recover(workspace.clock().instant());
    }
  }

  private interface Work {
    void with(Postbag postbag, Notices notices, MailSettings settings, List<RunSummary.Sent> sent);
  }

  /** The demo's mail server lives as long as the sending. */
  private Mail through(Consumer<List<RunSummary.Sent>> afterwards, Work work) {
    List<RunSummary.Sent> sent = new ArrayList<>();
    try {
      MailSettings settings = MailSettings.read(workspace);
      Access access = Access.read(workspace);
      try (DemoMail demo = DemoMail.where(settings, workspace)) {
        Delivery delivery = new Delivery(metadata, demo.settings(), Patience.USUAL);
        work.with(new Postbag(access, delivery, press, settings, workspace.clock(), progress),
            new Notices(workspace, access, delivery, settings.bounds()), settings, sent);
      }
      afterwards.accept(sent);
      return new Mail(sent, Optional.empty());
    } catch (Fault fault) {
      return new Mail(sent, Optional.of(fault));
    }
  }
}
