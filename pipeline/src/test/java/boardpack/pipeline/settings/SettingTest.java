package boardpack.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingTest {
  @TempDir Path folder;

  @Test
  void aMissingSettingNamesFileAndLineAndShowsAGoodOne() throws IOException {
    Setting company = read("# a comment\ncompany:\n  name: Meridian Mail\n").at("company", "{}");
    assertThatThrownBy(() -> company.at("zone", "America/New_York"))
        .isInstanceOf(Fault.class)
        .hasMessage("boardpack.yml:3 company: has no 'zone'\n  good: zone: America/New_York");
  }

  @Test
  void aValueThatDoesNotFitNamesItsLine() throws IOException {
    Setting zone = read("company:\n  name: M\n  zone: Amsterdm\n").at("company", "").at("zone", "");
    assertThatThrownBy(() -> zone.as(ZoneId::of, "Europe/Amsterdam"))
        .hasMessage("boardpack.yml:3 company.zone: is 'Amsterdm', which does not fit\n  good: Europe/Amsterdam");
  }

  @Test
  void aMisspeltNameIsRefusedAndTheKnownOnesAreShown() throws IOException {
    Setting root = read("company: {}\nsorces: {}\n");
    assertThatThrownBy(() -> root.only(Set.of("company", "sources")))
        .hasMessage("boardpack.yml:2 sorces: is not a setting here\n  good: company, sources");
  }

  @Test
  void aSecretComesFromTheEnvironmentOnly() throws IOException {
    Setting root = read("password: ${SHOP_PASSWORD}\nother: ${NOT_SET}\n");
    assertThat(root.at("password", "").text("")).isEqualTo("p$w\\1");
    assertThatThrownBy(() -> root.at("other", "").text(""))
        .hasMessageContaining("boardpack.yml:2 other: needs the environment variable NOT_SET")
        .hasMessageContaining("export NOT_SET=");
  }

  @Test
  void aDuplicateNameOrBrokenYamlNamesItsLine() {
    assertThatThrownBy(() -> read("a: 1\nb: [1,\n")).isInstanceOf(Fault.class).hasMessageContaining("boardpack.yml:3");
    assertThatThrownBy(() -> read("- 1\n")).hasMessageContaining("is not a list of settings");
  }

  @Test
  void noTypeOfTheFilesChoosingIsEverMade() {
    assertThatThrownBy(() -> read("a: !!java.net.URL [\"file:///etc/passwd\"]\n"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml:1: is not YAML: Global tag is not allowed");
  }

  private Setting read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("boardpack.yml"), yaml);
    return SettingsFile.read(file, "boardpack.yml", Map.of("SHOP_PASSWORD", "p$w\\1")::get);
  }
}
