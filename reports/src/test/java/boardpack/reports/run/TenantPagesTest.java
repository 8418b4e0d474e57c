package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Seal;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PackKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All who read one copy of the platform's pack see the same links, so the one who may see least decides. */
class TenantPagesTest {
  private static final String CEO = person("ceo@example.com", "ceo", "all");
  private static final Map<String, String> NAMES = Map.of("tn-dijkstra", "Dijkstra & Zonen", "tn-other", "Other", "platform", "Us");

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void sealDijkstra() {
    archive = new Archive(folder.resolve("var"), "test");
    Pack pack = PackFixtures.tenant();
    archive.seal(pack, Seal.of(pack), List.of());
  }

  @Test
  void aTenantIsLinkedWhereItsPackIsSealedAndItsReadersMayReadIt() throws IOException {
    assertThat(pages("full", "en", CEO)).containsExactly(
        new Pack.TenantPage("Dijkstra & Zonen", "tn-dijkstra/monthly/2026-10/full-en/r1"));
  }

  @Test
  void whereOneReaderMayNotSeeATenantNobodyIsLedToIt() throws IOException {
    assertThat(pages("full", "en", CEO + person("vp@example.com", "vp", "[platform, tn-other]"))).isEmpty();
  }

  @Test
  void whatIsNotSealedInTheReadersLanguageIsNotLinked() throws IOException {
    assertThat(pages("full", "nl", CEO.replace("roles", "language: nl\n    roles"))).isEmpty();
  }

  @Test
  void aPackThatNobodyReadsAndEveryOtherCutLeadNowhere() throws IOException {
    assertThat(pages("full", "en", person("ops@example.com", "operator", "all"))).isEmpty();
    assertThat(pages("board", "en", CEO + person("board@example.com", "board", "[platform]"))).isEmpty();
    assertThat(pages("summary", "en", CEO + person("cto@example.com", "cto", "all"))).isEmpty();
  }

  @Test
  void tenantsOfOneNameShareNoLink() throws IOException {
    Map<String, String> twins = Map.of("tn-dijkstra", "Dijkstra & Zonen", "tn-twin", "Dijkstra & Zonen");
    assertThat(new TenantPages(access(CEO), archive).of(key("full", "en"), twins)).isEmpty();
  }

  private List<Pack.TenantPage> pages(String cut, String language, String people) throws IOException {
    return new TenantPages(access(people), archive).of(key(cut, language), NAMES);
  }

  private static PackKey key(String cut, String language) {
    return new PackKey(TenantId.PLATFORM, "monthly", "2026-10", cut, language, 1);
  }

  private Access access(String people) throws IOException {
    Files.writeString(folder.resolve("access.yml"), "people:\n" + people, StandardCharsets.UTF_8);
    return Access.read(TestWorkspace.in(folder));
  }

  private static String person(String email, String role, String tenants) {
    return "  - name: " + role + "\n    email: " + email + "\n    roles: [" + role + "]\n    tenants: " + tenants
        + "\n    packs: [monthly]\n";
  }
}
