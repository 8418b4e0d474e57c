package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out: sealed packs pass the last gates here, and are then brought to their readers, or held. */
public final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

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
        List<RunSummary.Sent> lost = outcomes.stream().filter(RunSummary.Sent::isLost).toList();
        if (!lost.isEmpty()) {
          notices.undelivered(sending, pack.manifest().key(), lost);
        }
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

  /** Tells the owner of a schedule that nothing of what is due could be looked at, once a day. */
  public void tellAsleep(Schedule schedule, String what) {
    through(sent -> {}, (postbag, notices, settings, sent) -> notices.asleep(schedule.sending(), what))
        .fault().ifPresent(Notices::log);
  }

  /** Tells the owner of a watch or a refresh that it fails, once since it went well; in the log where mail does not work either. */
  void tellBlind(Schedule schedule, String since, String what) {
    through(sent -> {}, (postbag, notices, settings, sent) -> notices.blind(schedule, since, what))
        .fault().ifPresent(Notices::log);
  }

  /**
   * Tries again what a mail server put off, or was not there for, packs and notices alike: where the pause is over, the
   * deadline is not, and no newer revision has taken the pack's place. What has reached its deadline is given up.
   *
   * @return the first fault, where the mail server itself failed; then nothing further was tried
   */
  public Mail sendWaiting() {
    if (workspace.settings().optional("mail").isEmpty()) {
      return new Mail(List.of(), Optional.empty());
    }
    WaitingMail waiting = waiting();
    tellLost(waiting, waiting.givenUp());
    Map<String, Set<EmailAddress>> due = waiting.due();
    List<RunSummary.Sent> sent = new ArrayList<>();
    List<Supplier<Mail>> tries = new ArrayList<>();
    waiting.packs(due.keySet()).forEach(pack ->
        tries.add(() -> send(List.of(pack), "serve", waiting.sending(pack.manifest().key()))));
    due.forEach((key, people) -> tries.add(() ->
        through(now -> {}, (postbag, notices, settings, now) -> notices.again(key, people))));
    for (Supplier<Mail> one : tries) {
      Mail mail = one.get();
      sent.addAll(mail.sent());
      if (mail.fault().filter(WaitingMail::endsTheRound).isPresent()) {
        return new Mail(sent, mail.fault());
      }
      mail.fault().ifPresent(fault -> LOG.error("what waits to be sent: {}", fault.getMessage()));
    }
    return new Mail(sent, Optional.empty());
  }

  /**
   * Messages that a killed program was in the middle of become unknown, and the owners of their schedules hear of it;
   * those of a living one are left alone.
   */
  public void recover() {
    if (workspace.settings().optional("mail").isPresent()) {
      WaitingMail waiting = waiting();
      tellLost(waiting, waiting.doubtful());
    }
  }

  private void tellLost(WaitingMail waiting, List<DeliveryLine> lines) {
    Map<String, List<RunSummary.Sent>> lost = lines.stream()
        .map(line -> new RunSummary.Sent(line.runKey(), line.recipient().value(), line.state().word(), line.serverWords()))
        .collect(Collectors.groupingBy(RunSummary.Sent::pack));
    waiting.packs(lost.keySet()).stream().map(pack -> pack.manifest().key()).forEach(key ->
        through(sent -> {}, (postbag, notices, settings, sent) ->
            notices.undelivered(waiting.sending(key), key, lost.get(key.path()))).fault().ifPresent(Notices::log));
  }

  private WaitingMail waiting() {
    return new WaitingMail(workspace, metadata);
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
            new Notices(workspace, access, delivery, settings.bounds(), new Noted(metadata)), settings, sent);
      }
      afterwards.accept(sent);
      return new Mail(sent, Optional.empty());
    } catch (Fault fault) {
      return new Mail(sent, Optional.of(fault));
    }
  }
}
