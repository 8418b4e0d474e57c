package boardpack.reports.leak;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.once.ThisBuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan is worth as much as what it finds: another tenant's text or number, planted in each place that could hold it. */
@ExtendWith(LeakRuns.class)
class PlantedLeaksTest {
  private static final String STOLEN = new Owner(1).text("campaigns.name");
  private static final String AMOUNT = new Owner(1).number(8, 2).toPlainString();

  private interface Plant {
    List<Output> in(LeakRun run, Owner own) throws Exception;
  }

  private interface PdfChange {
    void make(PDDocument document) throws IOException;
  }

  private interface BookChange {
    void make(XSSFWorkbook workbook);
  }

  enum Place implements Plant {
    PDF_TITLE(pdf(document -> document.getDocumentInformation().setTitle("Board pack " + STOLEN))),
    PDF_CUSTOM_PROPERTY(pdf(document -> document.getDocumentInformation().setCustomMetadataValue(STOLEN, "yes"))),
    PDF_METADATA(pdf(document -> {
      PDMetadata metadata = new PDMetadata(document);
      metadata.importXMPMetadata(("<x>" + STOLEN + "</x>").getBytes(StandardCharsets.UTF_8));
      document.getDocumentCatalog().setMetadata(metadata);
    })),
    PDF_ALTERNATIVE_TEXT(pdf(document -> {
      COSDictionary figure = new COSDictionary();
      figure.setString(COSName.ALT, "Revenue of " + STOLEN);
      COSArray kids = new COSArray();
      kids.add(figure);
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Planted"), kids);
    })),
    PDF_BOOKMARK(pdf(document -> {
      PDDocumentOutline outline = new PDDocumentOutline();
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle("See " + STOLEN);
      outline.addLast(item);
      document.getDocumentCatalog().setDocumentOutline(outline);
    })),
    WORKBOOK_CELL(book(workbook -> workbook.getSheetAt(0).createRow(900).createCell(3).setCellValue(STOLEN))),
    WORKBOOK_NUMBER(book(workbook -> workbook.getSheetAt(0).createRow(900).createCell(3)
        .setCellValue(Double.parseDouble(AMOUNT)))),
    WORKBOOK_HIDDEN_SHEET(book(workbook -> {
      Sheet sheet = workbook.createSheet("x");
      sheet.createRow(0).createCell(0).setCellValue(STOLEN);
      workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    })),
    WORKBOOK_NAME_OF_A_SHEET(book(workbook -> workbook.createSheet(STOLEN))),
    WORKBOOK_DEFINED_NAME(book(workbook -> {
      var name = workbook.createName();
      name.setNameName(STOLEN);
      name.setRefersToFormula("1");
    })),
    WORKBOOK_PROPERTY(book(workbook -> workbook.getProperties().getCoreProperties().setKeywords(STOLEN))),
    PAGE_COMMENT(text("overview/index.html", page -> page.replace("</body>", "<!-- " + STOLEN + " --></body>"))),
    PAGE_ATTRIBUTE(text("overview/index.html", page -> page.replace("<body", "<body data-x=\"" + STOLEN + "\""))),
    PAGE_ENTITIES(text("overview/index.html", page -> page.replace("</body>", "<p>" + entities(STOLEN) + "</p></body>"))),
    PAGE_NUMBER_WITH_GROUPS(text("overview/index.html", page -> page.replace("</body>",
        "<p>USD " + String.format(Locale.GERMANY, "%,.2f", Double.parseDouble(AMOUNT)) + "</p></body>"))),
    FIGURES(text("figures.csv", csv -> csv + "net_payments," + AMOUNT + "\r\n")),
    SEALED_FIGURES(text("pack.json", json -> json.replaceFirst("\\{", "{\"x\": \"" + STOLEN + "\","))),
    MAIL_TEXT_BROKEN_OVER_LINES(text("mail.txt", mail -> mail + STOLEN.substring(0, 4) + "\n  " + STOLEN.substring(4))),
    MAIL_SUBJECT(mail(mail -> mail.replaceFirst("(?m)^Subject: .*$", "Subject: =?UTF-8?B?" + base64(STOLEN) + "?="))),
    MAIL_HEADER(mail(mail -> "X-Trace: " + STOLEN + "\r\n" + mail)),
    NAME_OF_A_FILE((run, own) -> Outputs.of("archive/" + STOLEN + ".csv", "a,b".getBytes(StandardCharsets.UTF_8))),
    LANDED_ROWS((run, own) -> Outputs.below(run.home().resolve("landing").resolve(new Owner(1).id()))),
    MART((run, own) -> Outputs.below(run.home().resolve("marts").resolve(new Owner(1).id()))),
    OF_A_PERSON_OF_ITS_OWN((run, own) -> List.of(Output.words("x", own.person("recipient"))));

    private final Plant plant;

    Place(Plant plant) {
      this.plant = plant;
    }

    @Override
    public List<Output> in(LeakRun run, Owner own) throws Exception {
      return plant.in(run, own);
    }
  }

  /** All of them in CI and the proof, a place of each kind in a build of every day. */
  static Stream<Place> places() {
    int step = ThisBuild.takesAll() ? 1 : 4;
    return Stream.of(Place.values()).filter(place -> place.ordinal() % step == 0);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aPlantedLeakIsFound(Place place, LeakRun run) throws Exception {
    Owner own = run.tenants().get(0);
    assertThat(run.scan().leaks(own, place.in(run, own))).as(place.name()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log", "spill.tmp"})
  void aNameInTheLogOrInATemporaryFileIsFound(String where, LeakRun run) {
    assertThat(run.scan().leaksBesideIds(List.of(Output.words(where, "tn-" + new Owner(1).stem() + " fine, " + STOLEN))))
        .containsExactly(where + " holds " + new Owner(1).stem());
  }

  private static Plant pdf(PdfChange change) {
    return (run, own) -> {
      try (PDDocument document = Loader.loadPDF(bytes(run, own, "board-pack.pdf"))) {
        change.make(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return Outputs.of("board-pack.pdf", out.toByteArray());
      }
    };
  }

  private static Plant book(BookChange change) {
    return (run, own) -> {
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(run, own, "finance.xlsx")))) {
        change.make(workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return Outputs.of("finance.xlsx", out.toByteArray());
      }
    };
  }

  private static Plant text(String name, UnaryOperator<String> change) {
    return (run, own) -> Outputs.of(name, change.apply(Outputs.text(bytes(run, own, name))).getBytes(StandardCharsets.UTF_8));
  }

  private static Plant mail(UnaryOperator<String> change) {
    return (run, own) -> Outputs.of("1.eml",
        change.apply(Files.readString(run.mails(own).get(0))).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(LeakRun run, Owner own, String name) throws IOException {
    return Files.readAllBytes(file(run, own, name));
  }

  private static Path file(LeakRun run, Owner own, String name) throws IOException {
    try (Stream<Path> files = Files.walk(run.home().resolve("archive").resolve(own.id()))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entities(String text) {
    return text.chars().mapToObj(c -> "&#" + c + ";").reduce("", String::concat);
  }
}
