package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Sending;
import boardpack.reports.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a schedule's owner, once, what waits or failed: the person that it names, or the operators where it names none.
 * The log says it always, for mail may be what does not work. A notice holds no figure.
 */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int BLIND_AN_HOUR = 3;
  private static final int LISTED = 25;
  private static final String PREFIX = "notice/";

  private final Workspace workspace;
  private final Access access;
  private final Delivery delivery;
  private final MailSettings.Bounds bounds;
  private final Noted noted;

  Notices(Workspace workspace, Access access, Delivery delivery, MailSettings.Bounds bounds, Noted noted) {
    this.workspace = workspace;
    this.access = access;
    this.delivery = delivery;
    this.bounds = bounds;
    this.noted = noted;
  }

  void held(Sending sending, PackKey key, String reason) {
    LOG.warn("held: {}: {}", key.path(), reason);
    tell(sending, PREFIX + "held/" + key.path(), "notice.held", key.path(), reason);
  }

  /** @param key the due period, "monthly tn-aurora 2026-10", whose first failure is told */
  void failed(Sending sending, String key, String what) {
    tell(sending, PREFIX + "failed/" + key, "notice.failed", key, what);
  }

  /** Of a sealed pack that did not reach all its readers; the same list is told once. */
  void undelivered(Sending sending, PackKey key, List<RunSummary.Sent> lost) {
    String listed = lost.stream().limit(LISTED)
        .map(sent -> sent.recipient() + " " + sent.outcome() + (sent.serverWords().isEmpty() ? "" : ": " + sent.serverWords()))
        .collect(Collectors.joining("; ")) + (lost.size() > LISTED ? "; …" : "");
    LOG.warn("not delivered: {}: {}", key.path(), listed);
    tell(sending, PREFIX + "undelivered/" + key.path() + "/" + lost.get(lost.size() - 1).recipient() + "/" + lost.size(),
        "notice.undelivered", key.path(), listed);
  }

  /** One mail for all that a schedule missed, which may be a pack for each tenant. */
  void missed(Sending sending, String schedule, List<DuePeriod> periods) {
    LOG.warn("missed: {}", periods.stream().map(DuePeriod::key).collect(Collectors.joining(", ")));
    String listed = periods.stream().limit(LISTED).map(due -> due.tenant() + " " + due.period()).collect(Collectors.joining(", "))
        + (periods.size() > LISTED ? ", …" : "");
    DuePeriod last = periods.get(periods.size() - 1);
    tell(sending, PREFIX + "missed/" + last.key() + "/" + periods.size(), "notice.missed", schedule,
        periods.size() + ": " + listed);
  }

  /**
   * Of what comes round in minutes and failed; it is told once since it went well last, and some times an hour at most.
   *
   * @param since when it went well last
   */
  void blind(Schedule schedule, String since, String what) {
    Instant hourAgo = workspace.clock().instant().minus(Duration.ofHours(1));
    String prefix = PREFIX + "blind/" + schedule.name() + "/";
    if (delivery.countUnder(prefix, hourAgo) < BLIND_AN_HOUR) {
      tell(schedule.sending(), prefix + since,
          schedule.task() instanceof Schedule.Task.Watch ? "notice.blind" : "notice.stale", schedule.name(), what);
    }
  }

  /** Of a wake-up that failed as a whole. */
  void asleep(Sending sending, String what) {
    String day = LocalDate.ofInstant(workspace.clock().instant(), workspace.company().zone()).toString();
    tell(sending, PREFIX + "asleep/" + day + sending.owner().map(owner -> "/" + owner.value()).orElse(""), "notice.asleep",
        day, what);
  }

  static void log(Fault fault) {
    LOG.error("the owner could not be told by mail: {}", fault.getMessage());
  }

  private void tell(Sending sending, String ledgerKey, String words, String subject, String reason) {
    Map<String, List<Person>> byLanguage = sending.hearers(access).stream().filter(person -> bounds.allow(person.email()))
        .collect(Collectors.groupingBy(Person::language));
    if (byLanguage.isEmpty()) {
      LOG.warn("nobody hears by mail of {}: name an owner in its schedule, or give somebody of access.yml the role operator",
          subject);
      return;
    }
    try {
      Noted.Said said = new Noted.Said(words, subject, reason);
      noted.keep(ledgerKey, said, workspace.clock().instant());
      send(ledgerKey, said, byLanguage);
    } catch (Fault fault) {
      log(fault);
    }
  }

  /**
   * Sends once more what no server took, or put off, to those of its readers who are still there.
   *
   * @throws Fault where the mail server does not answer
   */
  void again(String ledgerKey, Set<EmailAddress> waiting) {
    noted.find(ledgerKey).ifPresent(said -> send(ledgerKey, said, waiting.stream()
        .flatMap(address -> access.person(address).stream()).filter(person -> bounds.allow(person.email()))
        .collect(Collectors.groupingBy(Person::language))));
  }

  /** All are decided about first: a server that is not there for one language must not leave those of another out. */
  private void send(String ledgerKey, Noted.Said said, Map<String, List<Person>> byLanguage) {
    Instant now = workspace.clock().instant();
    byLanguage.values().forEach(people -> delivery.decide(ledgerKey, people, now));
    byLanguage.forEach((language, people) -> delivery.send(ledgerKey, people, content(language, said), now));
    if (delivery.lines(ledgerKey).stream().allMatch(line -> line.state() == DeliveryState.ACCEPTED)) {
      noted.forget(ledgerKey);
    }
  }

  private MailContent content(String language, Noted.Said said) {
    Words words = Words.of(workspace, Locale.forLanguageTag(language));
    List<String> lines = List.of(words.text(said.words(), said.subject(), said.reason()),
        words.text(said.words() + "_end", said.subject().split(" ")[0]));
    return new MailContent(words.text(said.words() + "_subject", said.subject()), String.join("\n\n", lines) + "\n",
        "<!DOCTYPE html><html lang=\"" + language + "\"><body><p>"
            + String.join("</p><p>", lines.stream().map(Notices::escaped).toList()) + "</p></body></html>", List.of());
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
