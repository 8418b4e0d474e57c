package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Sending;
import boardpack.reports.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Workspace workspace;
  private final Access access;
  private final Delivery delivery;
  private final MailSettings.Bounds bounds;

  Notices(Workspace workspace, Access access, Delivery delivery, MailSettings.Bounds bounds) {
    this.workspace = workspace;
    this.access = access;
    this.delivery = delivery;
    this.bounds = bounds;
  }

  void held(Sending sending, PackKey key, String reason) {
    LOG.warn("held: {}: {}", key.path(), reason);
    tell(sending, "notice/held/" + key.path(), "notice.held", key.path(), reason);
  }

  /** @param key the due period, "monthly tn-aurora 2026-10", whose first failure is told */
  void failed(Sending sending, String key, String what) {
    tell(sending, "notice/failed/" + key, "notice.failed", key, what);
  }

  /** One mail for all that a schedule missed, which may be a pack for each tenant. */
  void missed(Sending sending, String schedule, List<DuePeriod> periods) {
    LOG.warn("missed: {}", periods.stream().map(DuePeriod::key).collect(Collectors.joining(", ")));
    String listed = periods.stream().limit(LISTED).map(due -> due.tenant() + " " + due.period()).collect(Collectors.joining(", "))
        + (periods.size() > LISTED ? ", …" : "");
    DuePeriod last = periods.get(periods.size() - 1);
    tell(sending, "notice/missed/" + last.key() + "/" + periods.size(), "notice.missed", schedule,
        periods.size() + ": " + listed);
  }

  /**
   * Of what comes round in minutes and failed; it is told once since it went well last, and some times an hour at most.
   *
   * @param since when it went well last
   */
  void blind(Schedule schedule, String since, String what) {
    Instant hourAgo = workspace.clock().instant().minus(Duration.ofHours(1));
    String prefix = "notice/blind/" + schedule.name() + "/";
    if (delivery.countUnder(prefix, hourAgo) < BLIND_AN_HOUR) {
      tell(schedule.sending(), prefix + since,
          schedule.task() instanceof Schedule.Task.Watch ? "notice.blind" : "notice.stale", schedule.name(), what);
    }
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
    }
    try {
      byLanguage.forEach((language, people) ->
          delivery.send(ledgerKey, people, content(language, words, subject, reason), workspace.clock().instant()));
    } catch (Fault fault) {
      log(fault);
    }
  }

  private MailContent content(String language, String words, String subject, String reason) {
    Words said = Words.of(workspace, Locale.forLanguageTag(language));
    List<String> lines = List.of(said.text(words, subject, reason), said.text(words + "_end", subject.split(" ")[0]));
    return new MailContent(said.text(words + "_subject", subject), String.join("\n\n", lines) + "\n",
        "<!DOCTYPE html><html lang=\"" + language + "\"><body><p>"
            + String.join("</p><p>", lines.stream().map(Notices::escaped).toList()) + "</p></body></html>", List.of());
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
