package boardpack.reports.run;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Manifest;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Attachment;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailContent;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.mail.MailBody;
import boardpack.reports.pack.Pack;
import boardpack.reports.press.Press;
import boardpack.reports.words.Words;
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
  private final MailSettings settings;
  private final Clock clock;
  private final Progress progress;

  /** @param settings whether the workspace lets documents leave with the mail, how large, and to whom */
  Postbag(Access access, Delivery delivery, Press press, MailSettings settings, Clock clock, Progress progress) {
    this.access = access;
    this.delivery = delivery;
    this.press = press;
    this.settings = settings;
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
        .filter(person -> person.language().equals(pack.key().language()) && settings.bounds().allow(person.email()))
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

  /** The same mail to one reader alone, marked as a test; it leaves no line among the pack's own. */
  List<RunSummary.Sent> rehearse(SealedPack sealed, Person person) {
    Pack pack = sealed.pack();
    List<String> documents = documents(pack, Access.may(person, Action.EXPORT, Scope.of(pack.key())));
    Words words = press.words(pack);
    MailBody body = letter(sealed, pack, documents).under(words.text("mail.test"));
    MailBody marked = body.named(words.text("mail.test_subject", body.subject()));
    String key = "test/" + pack.key().path() + "/";
    return delivery.send(key + (delivery.countUnder(key) + 1), List.of(person), content(sealed, pack, marked, documents),
        clock.instant()).stream().map(line -> sent(line, pack, false)).toList();
  }

  private List<RunSummary.Sent> send(
      SealedPack sealed, Pack pack, List<Person> people, List<String> documents, Set<EmailAddress> settled) {
    MailContent content = content(sealed, pack, letter(sealed, pack, documents), documents);
    return delivery.send(pack.key(), people, content, clock.instant()).stream()
        .map(line -> sent(line, pack, settled.contains(line.recipient()))).toList();
  }

  private MailBody letter(SealedPack sealed, Pack pack, List<String> documents) {
    boolean attached = settings.documents() == MailSettings.Documents.ATTACHED;
    if (attached && !fit(sealed, documents)) {
      return press.letter(pack, List.of()).under(press.words(pack).text("mail.too_large"));
    }
    return press.letter(pack, attached ? documents : List.of());
  }

  private MailContent content(SealedPack sealed, Pack pack, MailBody body, List<String> documents) {
    List<Attachment> attachments = fit(sealed, documents)
        ? documents.stream().map(document -> attachment(sealed, pack, document)).toList()
        : List.of();
    return new MailContent(body.subject(), body.text(), body.html(), attachments);
  }

  private boolean fit(SealedPack sealed, List<String> documents) {
    return settings.bounds().hold(sealed.manifest().files().stream()
        .filter(file -> documents.contains(file.name())).mapToLong(Manifest.Entry::bytes).sum());
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
