package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.compose.LetterTexts;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.mail.AlertMail;
import boardpack.reports.mail.AlertMail.Line;
import boardpack.reports.mail.MailBody;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words the letter that tells of moves: of one alert, or of several. What is not exact carries its mark and its words. */
final class AlertLetters {
  /** A letter that is longer is read by nobody; what is not in it is counted, and stands in the list of alerts. */
  static final int LISTED = 25;

  private final Workspace workspace;
  private final AlertMail mail;
  private final Function<TenantId, String> names;

  /** @param names of tenants, for people */
  AlertLetters(Workspace workspace, Function<TenantId, String> names) {
    this.workspace = workspace;
    this.mail = new AlertMail(workspace);
    this.names = names;
  }

  /** @param told at least one; of each alert the newest move is told, and how many there were before it */
  MailContent write(List<ToTell> told, String language) {
    Words words = Words.of(workspace, Locale.forLanguageTag(language));
    Map<Long, ToTell> newest = new LinkedHashMap<>();
    told.forEach(one -> newest.merge(one.alert().id(), one,
        (earlier, later) -> later.move().id() > earlier.move().id() ? later : earlier));
    if (newest.size() == 1) {
      return one(newest.values().iterator().next(), told.size() - 1, language, words);
    }
    return several(newest.values().stream().sorted(Comparator.comparing((ToTell one) -> one.move().severity())
        .thenComparing(one -> one.alert().id())).toList(), language, words);
  }

  private MailContent one(ToTell told, int movesBefore, String language, Words words) {
    LetterTexts texts = new LetterTexts(workspace.company(), words);
    Transition move = told.move();
    AlertRule.Words said = told.rule().in(language);
    String severity = words.text("verdict." + move.severity().word());
    String headline = headline(told, said);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(words.text("alert.severity"), severity));
    lines.add(new Line(words.text("alert.value"), value(told, words, texts)));
    lines.add(new Line(words.text("alert.since"), texts.moment(told.alert().since())));
    lines.add(new Line(words.text("alert.seen"), words.text("alert.seen_text", texts.moment(move.at()))));
    if (move.event() == AlertEvent.ESCALATED) {
      lines.add(new Line(words.text("alert.why_now"),
          words.text(move.isGraver() ? "alert.graver" : "alert.unacknowledged")));
    }
    if (movesBefore > 0) {
      lines.add(new Line(words.text("alert.before"), words.text("alert.before_text", Integer.toString(movesBefore))));
    }
    lines.add(new Line(words.text("alert.impact"), said.impact()));
    lines.add(new Line(words.text("alert.action"), said.action()));
    lines.add(new Line(words.text("alert.owner"), told.rule().telling().owner()));
    lines.add(new Line(words.text("alert.number"), Long.toString(told.alert().id())));
    return content(move.severity(), headline, event(told, words), lines, words,
        words.text("alert.ack", Long.toString(told.alert().id())));
  }

  private MailContent several(List<ToTell> gravestFirst, String language, Words words) {
    LetterTexts texts = new LetterTexts(workspace.company(), words);
    List<Line> lines = new ArrayList<>();
    gravestFirst.stream().limit(LISTED).forEach(told -> {
      AlertRule.Words said = told.rule().in(language);
      lines.add(new Line(words.text("verdict." + told.move().severity().word()) + " · " + told.alert().id(),
          String.join(" · ", headline(told, said), event(told, words), value(told, words, texts),
              told.rule().telling().owner() + ": " + said.action())));
    });
    if (gravestFirst.size() > LISTED) {
      lines.add(new Line(words.text("alert.more"),
          counted(gravestFirst.subList(LISTED, gravestFirst.size()), words) + " · boardpack alerts"));
    }
    return content(gravestFirst.get(0).move().severity(),
        words.text("alert.several", Integer.toString(gravestFirst.size()), counted(gravestFirst, words)),
        words.text("alert.at_once"), lines, words, words.text("alert.ack_several"));
  }

  private MailContent content(Severity severity, String headline, String event, List<Line> lines, Words words, String how) {
    String company = workspace.company().name();
    MailBody body = mail.render(company,
        words.text("verdict." + severity.word()).toUpperCase(words.locale()) + ": " + headline,
        new AlertMail.Content(severity.word(), headline, event, lines, List.of(how, words.text("alert.why", company))), words);
    return new MailContent(body.subject(), body.text(), body.html(), List.of());
  }

  /** "3 critical, 9 high". */
  private static String counted(List<ToTell> told, Words words) {
    return told.stream().collect(Collectors.groupingBy(one -> one.move().severity(), TreeMap::new, Collectors.counting()))
        .entrySet().stream().map(one -> one.getValue() + " " + words.text("verdict." + one.getKey().word()))
        .collect(Collectors.joining(", "));
  }

  private String headline(ToTell told, AlertRule.Words said) {
    Alert alert = told.alert();
    return said.title() + " — " + names.apply(alert.tenant()) + (alert.subject().isEmpty() ? "" : ", " + alert.subject());
  }

  /** What happened, and whether it is over by now: a mail may have waited. */
  private static String event(ToTell told, Words words) {
    String event = words.text("alert.event." + told.move().event().word());
    return told.alert().state() == AlertState.RESOLVED ? event + " · " + words.text("alert.over") : event;
  }

  private static String value(ToTell told, Words words, LetterTexts texts) {
    AlertRule rule = told.rule();
    String value = texts.value(told.move().value(), rule.unit(), rule.label());
    return rule.label() == Label.EXACT
        ? value
        : value + " · " + words.text("label." + rule.label().word()) + " · " + words.text("phrase.alert");
  }
}
