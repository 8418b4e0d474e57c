package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Words the letter that tells of one move of an alert. What is not exact carries its mark and its words. */
final class AlertLetters {
  private final Workspace workspace;
  private final AlertMail mail;
  private final Function<TenantId, String> names;

  /** @param names of tenants, for people */
  AlertLetters(Workspace workspace, Function<TenantId, String> names) {
    this.workspace = workspace;
    this.mail = new AlertMail(workspace);
    this.names = names;
  }

  MailContent write(AlertRule rule, Alert alert, Transition move, String language) {
    Words words = Words.of(workspace, Locale.forLanguageTag(language));
    LetterTexts texts = new LetterTexts(workspace.company(), words);
    AlertRule.Words said = rule.in(language);
    String about = names.apply(alert.tenant()) + (alert.subject().isEmpty() ? "" : ", " + alert.subject());
    String headline = said.title() + " — " + about;
    String severity = words.text("verdict." + move.severity().word());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(words.text("alert.severity"), severity));
    lines.add(new Line(words.text("alert.value"), value(rule, move, words, texts)));
    lines.add(new Line(words.text("alert.since"), texts.moment(alert.since())));
    lines.add(new Line(words.text("alert.seen"), words.text("alert.seen_text", texts.moment(move.at()))));
    if (move.event() == AlertEvent.ESCALATED) {
      lines.add(new Line(words.text("alert.why_now"),
          words.text(move.isGraver() ? "alert.graver" : "alert.unacknowledged")));
    }
    lines.add(new Line(words.text("alert.impact"), said.impact()));
    lines.add(new Line(words.text("alert.action"), said.action()));
    lines.add(new Line(words.text("alert.owner"), rule.telling().owner()));
    lines.add(new Line(words.text("alert.number"), Long.toString(alert.id())));
    AlertMail.Content content = new AlertMail.Content(move.severity().word(), headline,
        words.text("alert.event." + move.event().word()), lines,
        List.of(words.text("alert.ack", Long.toString(alert.id())), words.text("alert.why", workspace.company().name())));
    MailBody body = mail.render(workspace.company().name(), severity.toUpperCase(words.locale()) + ": " + headline, content, words);
    return new MailContent(body.subject(), body.text(), body.html(), List.of());
  }

  private static String value(AlertRule rule, Transition move, Words words, LetterTexts texts) {
    String value = texts.value(move.value(), rule.unit(), rule.label());
    return rule.label() == Label.EXACT
        ? value
        : value + " · " + words.text("label." + rule.label().word()) + " · " + words.text("phrase.alert");
  }
}
