package boardpack.pipeline.restate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedCompany;
import boardpack.pipeline.landing.LandingStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What figures were made of stays as long as it is wanted, once, and goes when it is not. */
class OriginsTest {
  @TempDir
  Path root;

  private RestatedCompany company;
  private Path home;

  @BeforeEach
  void aCompany() {
    company = new RestatedCompany(root).with("payments", LandedCompany.PAYMENTS,
        "insert into payments values ('p1', 'tn-a', 'i', 'payment', 'succeeded', 1, 'USD', '2026-03-10', '2026-03-10'),"
            + " ('bad', 'tn-a', 'i', 'payed', 'succeeded', 1, 'USD', '2026-03-10', '2026-03-10')")
        .with("events", LandedCompany.EVENTS, event(1)).refresh();
    home = company.workspace().home();
  }

  private static String event(int id) {
    return "insert into events values ('e" + id + "', 'tn-a', 'c', 'd', 'sent', null, '2026-03-10', '2026-04-02')";
  }

  @Test
  void aStateOutlivesRefreshesAndGoesWhenNobodyWantsItAnyMore() {
    List<Path> first = files("landing", ".parquet");
    assertThat(first).hasSizeGreaterThanOrEqualTo(4);
    Origin then = company.origins().keep();
    for (int i = 2; i < 5; i++) {
      company.sql("update payments set amount = amount + 1", event(i)).at("2026-04-03T12:0" + i + ":00Z").refresh();
    }
    assertThat(files("landing", ".parquet")).containsAll(first);
    assertThat(company.origins().has(then)).isTrue();
    assertThat(new LandingStates(home).kept(then.landing()).tenants()).hasSize(2);
    Origin other = company.origins().keep();
    company.origins().retain(Set.of(other));
    assertThat(company.origins().has(then)).isFalse();
    assertThat(company.origins().has(other)).isTrue();
    company.refresh();
    assertThat(files("landing", ".parquet")).doesNotContainAnyElementsOf(replaced(first));
    assertThatThrownBy(() -> new LandingStates(home).kept(then.landing())).isInstanceOf(Fault.class);
  }

  @Test
  void theSameIsKeptOnceWhicheverLoadBroughtIt() throws Exception {
    Origin then = company.origins().keep();
    List<String> kept = contents();
    assertThat(company.origins().keep()).isEqualTo(then);
    assertThat(company.refresh().origins().keep()).as("another load that brought nothing new").isEqualTo(then);
    assertThat(contents()).isEqualTo(kept);
    assertThat(company.at("2026-04-03T12:00:01Z").refresh().origins().keep()).isNotEqualTo(then);
  }

  @Test
  void anotherDefinitionOrSettingOfTheCompanyIsAnotherOrigin() throws Exception {
    Origin then = company.origins().keep();
    Origin other = company.define("sql/kpis/revenue/net_payments.yml", "numerator: net", "numerator: net * 2").origins().keep();
    assertThat(other.landing()).isEqualTo(then.landing());
    assertThat(other.definitions()).isNotEqualTo(then.definitions());
    String settings = Files.readString(root.resolve("boardpack.yml"));
    Files.writeString(root.resolve("boardpack.yml"), settings.replace("currency: USD", "currency: EUR"));
    assertThat(company.origins().keep().definitions()).isNotEqualTo(other.definitions());
  }

  @Test
  void nobodyButTheOwnerCanReadIt() throws IOException {
    company.origins().keep();
    for (String folder : List.of("landing/states", "definitions")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder)))).isEqualTo("rwx------");
      for (Path file : files(folder, "")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      }
    }
    assertThat(files("tmp", "")).isEmpty();
  }

  @Test
  void aStateThatIsNotWhatWasKeptIsRefusedAndKeepsNoRefreshFromItsWork() throws IOException {
    Origin then = company.origins().keep();
    Path state = home.resolve("landing/states").resolve(then.landing() + ".json");
    Files.writeString(state, Files.readString(state).replace("\"rows\":1", "\"rows\":2"));
    assertThatThrownBy(() -> new LandingStates(home).kept(then.landing())).isInstanceOf(Fault.class)
        .hasMessageStartingWith("landing/states/" + then.landing() + ".json: cannot be read, or is not what was kept");
    company.refresh();
  }

  private List<Path> replaced(List<Path> first) {
    return first.stream().filter(file -> file.toString().contains("/payments/")).toList();
  }

  private List<Path> files(String folder, String suffix) {
    if (!Files.isDirectory(home.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(home.resolve(folder))) {
      return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> contents() throws Exception {
    List<String> contents = new ArrayList<>();
    for (String folder : List.of("landing/states", "definitions")) {
      for (Path file : files(folder, "")) {
        contents.add(file.getFileName() + " " + HexFormat.of().formatHex(
            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    }
    return contents;
  }
}
