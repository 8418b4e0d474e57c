package boardpack.reports.run;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Attachment;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.mail.MailBody;
import boardpack.reports.pack.Pack;
import boardpack.reports.press.Press;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings sealed packs to the people who may see them at this moment. Whoever may take figures away gets the workbook
 * with the PDF; whoever may only read gets the PDF.
 */
final class Postbag {
  private final Access access;
  private final Delivery delivery;
  private final Press press;
  private final boolean attached;
  private final Clock clock;
  private final Progress progress;

  /** @param attached whether the workspace lets documents leave with the mail */
  Postbag(Access access, Delivery delivery, Press press, boolean attached, Clock clock, Progress progress) {
    this.access = access;
    this.delivery = delivery;
    this.press = press;
    this.attached = attached;
    this.clock = clock;
    this.progress = progress;
  }

  List<RunSummary.Sent> send(SealedPack sealed) {
    Stopwatch sending = Stopwatch.start();
    Pack pack = sealed.pack();
    Scope scope = Scope.of(pack.key());
    Set<EmailAddress> settled = delivery.lines(pack.key()).stream()
        .filter(line -> line.state() == DeliveryState.ACCEPTED).map(DeliveryLine::recipient).collect(Collectors.toSet());
    Map<Boolean, List<Person>> readers = access.recipients(scope).stream()
        .filter(person -> person.language().equals(pack.key().language()))
        .collect(Collectors.partitioningBy(person -> Access.may(person, Action.EXPORT, scope)));
    List<RunSummary.Sent> sent = new ArrayList<>();
    readers.forEach((mayExport, people) -> {
      if (!people.isEmpty()) {
        sent.addAll(send(sealed, pack, people, documents(pack, mayExport), settled));
      }
    });
    long messages = sent.stream().filter(one -> !one.outcome().equals(RunSummary.Sent.BEFORE)).count();
    progress.done(Station.SEND, pack.key().path(), messages, sending.elapsed());
    return sent;
  }

  /** A pack that stands in the mail itself has nothing to attach. */
  private static List<String> documents(Pack pack, boolean mayExport) {
    if (pack.form().inMail()) {
      return List.of();
    }
    return mayExport ? List.of(Press.PDF, Press.WORKBOOK) : List.of(Press.PDF);
  }

  private List<RunSummary.Sent> send(
      SealedPack sealed, Pack pack, List<Person> people, List<String> documents, Set<EmailAddress> settled) {
    MailBody body = press.letter(pack, attached ? documents : List.of());
    List<Attachment> attachments = documents.stream().map(document -> attachment(sealed, pack, document)).toList();
    MailContent content = new MailContent(body.subject(), body.text(), body.html(), attachments);
    return delivery.send(pack.key(), people, content, clock.instant()).stream()
        .map(line -> sent(line, pack, settled.contains(line.recipient()))).toList();
  }

  private static RunSummary.Sent sent(DeliveryLine line, Pack pack, boolean before) {
    return new RunSummary.Sent(pack.key().path(), line.recipient().value(),
        before ? RunSummary.Sent.BEFORE : line.state().word(), line.serverWords());
  }

  private static Attachment attachment(SealedPack sealed, Pack pack, String document) {
    boolean pdf = document.equals(Press.PDF);
    String type = pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String ending = document.substring(document.lastIndexOf('.'));
    return Attachment.named(pack.subject().name() + " " + pack.key().period() + (pdf ? " board pack" : " finance") + ending,
        type, sealed.folder().resolve(document));
  }
}
