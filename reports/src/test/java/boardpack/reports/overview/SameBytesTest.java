package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.PackFixtures;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {
  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @TempDir
  Path folder;

  @AfterEach
  void restoreTheMachine() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void thePagesAreTheSameOnAnyMachine() {
    Map<String, byte[]> here = on("Pacific/Chatham", "tr-TR");
    Map<String, byte[]> there = on("America/New_York", "ar-EG-u-nu-arab");
    assertThat(there.keySet()).containsExactlyElementsOf(here.keySet());
    here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
  }

  private Map<String, byte[]> on(String zoneName, String language) {
    TimeZone.setDefault(TimeZone.getTimeZone(zoneName));
    Locale.setDefault(Locale.forLanguageTag(language));
    return RenderedEdition.files(folder, PackFixtures.platform());
  }
}
