package boardpack.reports.press;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.csv.DetailCsv;
import boardpack.reports.csv.FiguresCsv;
import boardpack.reports.excel.WorkbookRenderer;
import boardpack.reports.mail.MailBody;
import boardpack.reports.mail.MailRenderer;
import boardpack.reports.overview.OverviewRenderer;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pdf.PdfRenderer;
import boardpack.reports.words.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a pack: every document of it, from nothing but the pack and its seal. The same pack gives the same bytes. */
public final class Press {
  public static final String PDF = "board-pack.pdf";
  public static final String WORKBOOK = "finance.xlsx";
  public static final String FIGURES = "figures.csv";
  public static final String DETAILS = "details/";
  public static final String OVERVIEW = "overview/";

  private final Workspace workspace;
  private final PdfRenderer pdf;
  private final WorkbookRenderer workbook = new WorkbookRenderer();
  private final OverviewRenderer overview;
  private final MailRenderer mail;

  public Press(Workspace workspace) {
    this.workspace = workspace;
    this.pdf = new PdfRenderer(workspace);
    this.overview = new OverviewRenderer(workspace);
    this.mail = new MailRenderer(workspace);
  }

  public List<Document> print(Pack pack) {
    String seal = Seal.of(pack).hex();
    Words words = words(pack);
    List<Document> documents = new ArrayList<>();
    byte[] figures = FiguresCsv.of(pack, words);
    documents.add(new Document(PDF, pdf.render(pack, words, seal, figures)));
    documents.add(new Document(WORKBOOK, workbook(pack, seal, words)));
    documents.add(new Document(FIGURES, figures));
    pack.details().forEach(table -> documents.add(new Document(DETAILS + table.id() + ".csv", DetailCsv.of(table, words))));
    overview.render(pack, seal, words).forEach((name, bytes) -> documents.add(new Document(OVERVIEW + name, bytes)));
    MailBody body = letter(pack, pack.form().inMail() ? List.of() : List.of(PDF, WORKBOOK));
    documents.add(new Document("mail.html", body.html().getBytes(StandardCharsets.UTF_8)));
    documents.add(new Document("mail.txt", body.text().getBytes(StandardCharsets.UTF_8)));
    return documents;
  }

  /**
   * Prints an empty pack for nobody, so that engines and fonts are loaded while a run still waits for its sources; the
   * first tenant's documents would take three times as long otherwise.
   */
  public void warmUp() {
    print(new Pack(
        new PackKey(TenantId.PLATFORM, "monthly", "2026-10", "full", "en", 1),
        new Pack.Subject("", "", "platform", true, "", "", "USD", "UTC", workspace.company().locale().toLanguageTag()),
        new Pack.Brand("#12304f", "#0b6e6e"), "", "", "", "", Instant.EPOCH, "",
        List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  /** The mail that brings the pack to a reader who gets these documents with it. */
  public MailBody letter(Pack pack, List<String> attached) {
    return mail.render(pack, Seal.of(pack).hex(), words(pack), attached);
  }

  private byte[] workbook(Pack pack, String seal, Words words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.render(pack, seal, words, bytes);
    return bytes.toByteArray();
  }

  /** The words of the pack's own language. */
  public Words words(Pack pack) {
    return Words.of(workspace, Locale.forLanguageTag(pack.subject().locale()));
  }
}
