package boardpack.reports.mail;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.template.TemplateFunction;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the mail that tells of an alert. Like every mail it fetches nothing and links to nothing. */
public final class AlertMail {
  private final Templates templates;

  /** @param workspace whose {@code templates/mail} are laid over those that ship */
  public AlertMail(Workspace workspace) {
    this.templates = new Templates(workspace);
  }

  /**
   * What the letter says, in words.
   *
   * @param severity {@code critical} or {@code high}, which the colour follows
   * @param headline what it is, and about what
   * @param event what happened to it: new, still open, escalated, back again
   * @param lines names and what stands beside them: severity, value, since, impact, action, owner
   * @param end how to acknowledge it, and why one gets this mail
   */
  public record Content(String severity, String headline, String event, List<Line> lines, List<String> end) {}

  /** @param name such as "Impact" */
  public record Line(String name, String text) {}

  /** @throws boardpack.pipeline.fault.Fault where a template is missing or cannot be filled */
  public MailBody render(String company, String subject, Content content, Words words) {
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("language", words.locale().getLanguage());
    model.put("subject", OneLine.of(subject));
    model.put("alert", content);
    model.put("words", (TemplateFunction) call ->
        words.text((String) call.get(0), call.subList(1, call.size()).toArray()));
    model.put("line", (TemplateFunction) call -> OneLine.of((String) call.get(0)));
    return new MailBody(OneLine.of(subject), templates.fill("mail/alert.ftlh", model), templates.fill("mail/alert.ftl", model));
  }
}
