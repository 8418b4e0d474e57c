package boardpack.reports.mail;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.template.TemplateFunction;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the mail that brings a pack: its headline, a few figures with their marks and words, what is attached, and where
 * it comes from. It fetches nothing and links to nothing, so that it reads the same in any mail reader.
 */
public final class MailRenderer {
  private final Templates templates;

  /** @param workspace whose {@code templates/mail} are laid over those that ship */
  public MailRenderer(Workspace workspace) {
    this.templates = new Templates(workspace);
  }

  /**
   * @param seal SHA-256 of the figure set, in hex
   * @param words those of the pack's language
   * @param attachmentNames file names of what goes with the mail; none means that the documents stay in the archive
   * @throws boardpack.pipeline.fault.Fault where a template is missing or cannot be filled
   */
  public MailBody render(Pack pack, String seal, Words words, List<String> attachmentNames) {
    List<PrintedFigure> headlines = Headlines.of(pack);
    Map<String, Object> model = new HashMap<>();
    model.put("pack", pack);
    pack.brand().font().stack().ifPresent(stack -> model.put("typeface", stack));
    model.put("seal", seal);
    model.put("subject", subject(pack));
    model.put("figures", headlines);
    model.put("table", PlainTable.of(headlines));
    model.put("tables", Whole.tables(pack));
    model.put("openings", Whole.openings(pack, words));
    model.put("notes", Whole.notes(pack));
    model.put("attachments", attachmentNames.stream().map(OneLine::of).toList());
    model.put("words", (TemplateFunction) call ->
        words.text((String) call.get(0), call.subList(1, call.size()).toArray()));
    model.put("line", (TemplateFunction) call -> OneLine.of((String) call.get(0)));
    return new MailBody(
        subject(pack),
        templates.fill("mail/body.ftlh", model),
        templates.fill("mail/body.ftl", model));
  }

  private static String subject(Pack pack) {
    return OneLine.of(pack.title() + " — " + pack.periodTitle() + " — " + pack.subject().name());
  }
}
