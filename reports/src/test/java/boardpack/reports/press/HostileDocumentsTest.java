package boardpack.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.hostile.HostileStrings;
import boardpack.pipeline.label.Label;
import boardpack.reports.archive.Document;
import boardpack.reports.csv.FormulaText;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A pack whose company, tenant, titles, tables, bars and comments are hostile texts, more than five hundred of a kind,
 * becomes the same documents, made of the same elements, as one of harmless texts. Nothing in them acts.
 */
class HostileDocumentsTest {
  private static final Pattern OUR_FORMULAS = Pattern.compile(
      "(ROUND\\((SUBTOTAL\\(109,.*|[A-Z]+\\d+-.*)\\)|SUM\\(.*\\)|ABS\\(G\\d+\\)\\+(0|ABS\\(H\\d+\\)))");
  /** What makes a reader of PDF do something. */
  private static final List<String> ACTS = List.of("JS", "JavaScript", "AA", "OpenAction", "A", "URI", "Launch", "SubmitForm", "GoToR",
      "RichMedia", "XFA", "AcroForm");

  /** So many rows whichever kind, so that one harmless pack is like all of them. */
  private static final int ROWS = Arrays.stream(HostileStrings.values()).mapToInt(kind -> kind.all().size()).max().orElseThrow();

  @TempDir private static Path folder;
  private static Press press;
  private static Map<String, byte[]> harmless;

  @BeforeAll
  static void harmlessDocuments() {
    press = new Press(TestWorkspace.in(folder));
    harmless = printed(Collections.nCopies(ROWS, "harmless"));
    assertTexts(harmless);
  }

  @ParameterizedTest
  @EnumSource
  void nothingActsInAnyDocument(HostileStrings kind) throws Exception {
    List<String> texts = Stream.generate(kind::all).flatMap(List::stream).limit(ROWS).toList();
    Map<String, byte[]> documents = printed(texts);
    assertThat(documents.keySet()).as("names of documents").isEqualTo(harmless.keySet());
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      String name = document.getKey();
      if (name.endsWith(".html")) {
        assertThat(elements(document.getValue())).as(name).isEqualTo(elements(harmless.get(name)));
      } else if (name.endsWith(".csv")) {
        assertThat(cells(document.getValue())).as(name).noneMatch(FormulaText::looksLikeFormula);
      }
    }
    assertNoWorkbookActs(documents.get(Press.WORKBOOK), texts);
    assertNoPdfActs(documents.get(Press.PDF));
    assertThat(Path.of("acted-upon")).doesNotExist();
    assertThat(folder.resolve("acted-upon")).doesNotExist();
  }

  /** What is searched is there: a text that stands nowhere could not act. */
  private static void assertTexts(Map<String, byte[]> documents) {
    assertThat(documents).allSatisfy((name, bytes) -> {
      if (name.endsWith(".html") || name.endsWith("texts.csv") || name.equals("mail.txt")) {
        assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).contains("harmless");
      }
    });
  }

  private static Map<String, byte[]> printed(List<String> texts) {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    press.print(pack(texts)).forEach((Document document) -> documents.put(document.name(), document.bytes()));
    return documents;
  }

  /** Each text stands in the table; the first ones where texts of the company or its people stand beside it. */
  private static Pack pack(List<String> texts) {
    Pack plain = PackFixtures.tenant();
    Block.Table table = new Block.Table("texts", texts.get(1), List.of(new Block.Column(texts.get(2), Block.Kind.TEXT, "", Label.EXACT)),
        texts.stream().map(text -> List.of(Block.Cell.of(text))).toList(), List.of(), "rows", List.of());
    Block.Notes notes = new Block.Notes(texts.get(3), texts.subList(4, 24), Optional.of(texts.get(24)));
    List<Section> sections = new ArrayList<>(plain.sections());
    sections.add(1, new Section("texts", texts.get(25), texts.get(26), texts.get(27), List.of(notes, table)));
    Pack.Subject subject = new Pack.Subject(texts.get(28), texts.get(29), "tn-dijkstra", false, texts.get(30), "active", "EUR",
        "Europe/Amsterdam", "en-NL");
    return new Pack(plain.key(), subject, plain.brand(), texts.get(31), plain.periodTitle(), texts.get(32), texts.get(33),
        plain.dataCut(), plain.dataCutText(), plain.figures(), sections, List.of(table), plain.tieOut(), plain.sources());
  }

  /** How many there are of each element with each set of attributes; where links lead is part of it. */
  private static Map<String, Integer> elements(byte[] html) {
    Map<String, Integer> elements = new TreeMap<>();
    for (Element element : Jsoup.parse(new String(html, StandardCharsets.UTF_8)).getAllElements()) {
      StringBuilder what = new StringBuilder(element.tagName());
      element.attributes().forEach(attribute -> what.append(' ').append(attribute.getKey()));
      what.append(element.attr("href")).append(element.attr("src"));
      elements.merge(what.toString(), 1, Integer::sum);
    }
    return elements;
  }

  private static List<String> cells(byte[] csv) {
    List<String> cells = new ArrayList<>();
    var all = Pattern.compile("(?:^|,|\r\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))").matcher(new String(csv, StandardCharsets.UTF_8));
    while (all.find()) {
      String cell = all.group(1) == null ? all.group(2) : all.group(1).replace("\"\"", "\"");
      if (!cell.matches("-\\d+(\\.\\d+)?")) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static void assertNoWorkbookActs(byte[] bytes, List<String> texts) throws Exception {
    Path file = Files.createTempFile("hostile", ".xlsx");
    Files.write(file, bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes)); OPCPackage parts = OPCPackage.open(file.toFile())) {
      List<String> found = new ArrayList<>();
      for (Sheet sheet : workbook) {
        for (var row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).matches(OUR_FORMULAS);
            } else if (cell.getCellType() == CellType.STRING) {
              found.add(cell.getStringCellValue());
              assertThat(cell.getCellStyle().getQuotePrefixed() || !FormulaText.looksLikeFormula(cell.getStringCellValue()))
                  .as(cell.getStringCellValue()).isTrue();
            }
          }
        }
        assertThat(sheet.getHyperlinkList().stream().filter(link -> !link.getAddress().matches("('[^']*'|\\w+)!.*"))).isEmpty();
      }
      assertThat(found).containsAll(texts.stream().filter(text -> text.matches("[\\x20-\\x7e]+")).toList());
      for (PackagePart part : parts.getParts()) {
        assertThat(part.getPartName().getName()).doesNotContainIgnoringCase("vba", "externalLink", "macro", "activeX");
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assertNoPdfActs(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSDictionary dictionary) {
          for (String acts : ACTS) {
            // A structure element may have attributes, which are called /A too.
            boolean isStructure = acts.equals("A") && COSName.STRUCT_ELEM.equals(dictionary.getCOSName(COSName.TYPE))
                || acts.equals("A") && dictionary.containsKey(COSName.S) && dictionary.containsKey(COSName.P);
            assertThat(dictionary.containsKey(COSName.getPDFName(acts)) && !isStructure).as("%s in %s", acts, dictionary).isFalse();
          }
        }
      }
      for (var page : document.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }
}
