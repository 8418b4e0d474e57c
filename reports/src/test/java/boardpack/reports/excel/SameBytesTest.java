package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.PackFixtures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SameBytesTest {
  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void putBack() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void onePackMakesTheSameBytesInAnyZoneAndLocale() {
    byte[] first = renderIn("Pacific/Kiritimati", Locale.forLanguageTag("ar-EG-u-nu-arab"));
    byte[] second = renderIn("America/New_York", Locale.forLanguageTag("tr-TR"));
    assertThat(first).isEqualTo(second);
  }

  @Test
  void temporaryFilesAreTheirOwnersAloneAndAreGoneAfterwards() throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook(new XSSFWorkbook())) {
      File file = workbook.createSheetDataWriter().createTempFile();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath()))).isEqualTo("rw-------");
      Files.delete(file.toPath());
    }
    long before = sheetFiles();
    Samples.render(PackFixtures.tenant());
    assertThat(sheetFiles()).isEqualTo(before);
  }

  private static byte[] renderIn(String zone, Locale locale) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(locale);
    return Samples.render(PackFixtures.tenant());
  }

  private static long sheetFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(StreamedWorkbook.FILES)).count();
    }
  }
}
