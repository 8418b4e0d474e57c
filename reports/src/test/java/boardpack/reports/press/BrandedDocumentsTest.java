package boardpack.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.Document;
import boardpack.reports.archive.PackJson;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brand's logo, colours and typeface reach every document. */
class BrandedDocumentsTest {
  @TempDir Path folder;

  @Test
  void everyDocumentBearsTheBrand() throws IOException {
    Map<String, byte[]> documents = printed(PackFixtures.branded(PackFixtures.tenant()));
    String page = text(documents.get("overview/index.html"));
    assertThat(Jsoup.parse(page).select(".masthead img").attr("src"))
        .isEqualTo("data:image/png;base64," + PackFixtures.LOGO.png());
    assertThat(page).contains("--ink: #5a1846; --accent: #8a3b00;", "--serif: 'DejaVu Serif', serif;", "img-src data:");
    Element mail = Jsoup.parse(text(documents.get("mail.html"))).body();
    assertThat(mail.html()).contains("#5a1846", "DejaVu Serif");
    assertThat(mail.select("img").attr("src")).isEqualTo("data:image/png;base64," + PackFixtures.LOGO.png());
    assertThat(mail.select("img").attr("alt")).isEqualTo(PackFixtures.tenant().subject().name());
    try (PDDocument pdf = Loader.loadPDF(documents.get(Press.PDF))) {
      PDResources cover = pdf.getPage(0).getResources();
      assertThat(cover.getXObjectNames()).anySatisfy(name -> assertThat(cover.isImageXObject(name)).isTrue());
      assertThat(fonts(cover)).isNotEmpty().allMatch(font -> font.contains("DejaVuSerif"));
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(documents.get(Press.WORKBOOK)))) {
      assertThat(workbook.getAllPictures()).hasSize(1);
      assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getShapes()).hasSize(1);
      assertThat(workbook.getFontAt(0).getFontName()).isEqualTo("DejaVu Serif");
    }
  }

  @Test
  void aPackWithoutABrandOfItsOwnHasNoPictureAtAll() throws IOException {
    Map<String, byte[]> documents = printed(PackFixtures.tenant());
    assertThat(text(documents.get("overview/index.html"))).doesNotContain("<img", "img-src", "DejaVu Serif");
    try (PDDocument pdf = Loader.loadPDF(documents.get(Press.PDF))) {
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void theBrandTravelsInThePackSoThatItPrintsTheSameForEver() throws IOException {
    Pack pack = PackFixtures.branded(PackFixtures.tenant());
    Map<String, byte[]> once = printed(pack);
    Map<String, byte[]> again = printed(PackJson.pack(PackJson.bytes(pack)));
    again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(once.get(name)));
  }

  private Map<String, byte[]> printed(Pack pack) {
    return new Press(TestWorkspace.in(folder)).print(pack).stream()
        .collect(Collectors.toMap(Document::name, Document::bytes));
  }

  private static TreeSet<String> fonts(PDResources page) throws IOException {
    TreeSet<String> fonts = new TreeSet<>();
    for (COSName name : page.getFontNames()) {
      fonts.add(page.getFont(name).getName());
    }
    return fonts;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
