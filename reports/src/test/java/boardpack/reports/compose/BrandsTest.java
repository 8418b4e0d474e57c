package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.Typeface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandsTest {
  private static final TenantId AURORA = new TenantId("tn-aurora");
  @TempDir Path folder;

  @Test
  void aTenantHasItsOwnBrandAndTheOthersTheCompanys() throws IOException {
    write("templates/brand/brand.yml", "ink: '#222222'\naccent: '#0b6e6e'\n");
    write("templates/brand/tn-aurora/brand.yml", "ink: '#5a1846'\naccent: '#8a3b00'\nfont: DejaVu Serif\nlogo: logo.png\n");
    Files.write(folder.resolve("templates/brand/tn-aurora/logo.png"), Base64.getDecoder().decode(PackFixtures.LOGO.png()));
    Brands brands = Brands.read(TestWorkspace.in(folder));
    Pack.Brand own = brands.of(AURORA);
    assertThat(own.ink()).isEqualTo("#5a1846");
    assertThat(own.font()).isEqualTo(Typeface.DEJAVU_SERIF);
    assertThat(own.logo()).contains(PackFixtures.LOGO);
    Pack.Brand company = new Pack.Brand("#222222", "#0b6e6e");
    assertThat(brands.of(new TenantId("tn-castellan"))).isEqualTo(company);
    assertThat(brands.of(TenantId.PLATFORM)).isEqualTo(company);
  }

  /** By hand: #999999 has a contrast of 2.85 with white, #777777 of 4.48, #767676 of 4.54. */
  @Test
  void aColourTooPaleIsRefusedWithTheNearestThatCanBeRead() throws IOException {
    write("templates/brand/tn-aurora/brand.yml", "ink: '#999999'\naccent: '#0b6e6e'\n");
    Brands brands = Brands.read(TestWorkspace.in(folder));
    assertThatThrownBy(() -> brands.of(AURORA)).isInstanceOf(Fault.class)
        .hasMessageContaining("templates/brand/tn-aurora/brand.yml:1").hasMessageContaining("too pale").hasMessageContaining("'#767676'");
  }

  @ParameterizedTest
  @CsvSource({
    "font: Comic Sans,          Roboto",
    "logo: ../../boardpack.yml, 'is no name of a file'",
    "logo: gone.png,            is missing",
    "logo: logo.svg,            'a PNG of at most 20 kB'",
    "logo: large.png,           'a PNG of at most 20 kB'",
  })
  void whatCannotBePrintedIsRefusedByName(String line, String good) throws IOException {
    write("templates/brand/tn-aurora/brand.yml", "ink: '#222222'\naccent: '#0b6e6e'\n" + line + "\n");
    write("templates/brand/tn-aurora/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    byte[] large = java.util.Arrays.copyOf(Base64.getDecoder().decode(PackFixtures.LOGO.png()), 20_001);
    Files.write(folder.resolve("templates/brand/tn-aurora/large.png"), large);
    Brands brands = Brands.read(TestWorkspace.in(folder));
    assertThatThrownBy(() -> brands.of(AURORA)).isInstanceOf(Fault.class)
        .hasMessageContaining("templates/brand/tn-aurora/brand.yml:3").hasMessageContaining(good);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}
