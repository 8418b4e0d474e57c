package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.Sending;
import boardpack.reports.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a schedule's owner, once, what waits or failed. The log says it always, for mail may be what does not work. A
 * notice holds no figure.
 */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Workspace workspace;
  private final Access access;
  private final Delivery delivery;

  Notices(Workspace workspace, Access access, Delivery delivery) {
    this.workspace = workspace;
    this.access = access;
    this.delivery = delivery;
  }

  void held(Sending sending, PackKey key, String reason) {
    LOG.warn("held: {}: {}", key.path(), reason);
    tell(sending, "notice/held/" + key.path(), "notice.held", key.path(), reason);
  }

  /** @param key the due period, "monthly tn-aurora 2026-10", whose first failure is told */
  void failed(Sending sending, String key, String what) {
    tell(sending, "notice/failed/" + key, "notice.failed", key, what);
  }

  /** @param since when the watch saw last; it is told once since then */
  void blind(Sending sending, String schedule, String since, String what) {
    tell(sending, "notice/blind/" + schedule + "/" + since, "notice.blind", schedule, what);
  }

  static void log(Fault fault) {
    LOG.error("the owner could not be told by mail: {}", fault.getMessage());
  }

  private void tell(Sending sending, String ledgerKey, String words, String subject, String reason) {
    Optional<Person> owner = sending.owner().flatMap(access::person);
    if (owner.isEmpty()) {
      return;
    }
    Words language = Words.of(workspace, Locale.forLanguageTag(owner.get().language()));
    String name = subject.split(" ")[0];
    List<String> lines = List.of(language.text(words, subject, reason), language.text(words + "_end", name));
    MailContent content = new MailContent(language.text(words + "_subject", subject), String.join("\n\n", lines) + "\n",
        "<!DOCTYPE html><html lang=\"" + owner.get().language() + "\"><body><p>"
            + String.join("</p><p>", lines.stream().map(Notices::escaped).toList()) + "</p></body></html>", List.of());
    try {
      delivery.send(ledgerKey, List.of(owner.get()), content, workspace.clock().instant());
    } catch (Fault fault) {
      log(fault);
    }
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
