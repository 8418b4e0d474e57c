package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each thing that can be wrong ends with one message that names the file and line or the setting and shows a good value,
 * an exit code that says whose hands are needed, and nothing half-written.
 */
@ExtendWith(Nordlicht.class)
class BadInputTest {
  private static final String[] OCTOBER = {"run", "--pack", "monthly", "--period", "2026-10"};
  /** The smallest run there is, where it matters that there is one and not of what. */
  private static final String[] BRIEFING = {"run", "--pack", "daily", "--period", "2026-10-30", "--tenant", "platform"};

  @TempDir Path folder;

  @Test
  void aPeriodThatIsNotOverIsRefused(Nordlicht.Database database) {
    Command run = run(database, "run", "--pack", "monthly", "--period", "2026-11");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--period 2026-11: is not over: it ends on 2026-11-30, and today is 2026-11-02")
        .contains("good: a period that is over, e.g. 2026-10");
    assertNothingMade();
  }

  @Test
  void aPeriodThatIsNoneIsRefused(Nordlicht.Database database) {
    Command run = run(database, "run", "--pack", "monthly", "--period", "October");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--period October: is no period").contains("good: 2026-10");
  }

  @Test
  void aTenantNobodyKnowsIsRefusedAndThoseKnownAreShown(Nordlicht.Database database) {
    Command run = run(database, "run", "--pack", "monthly", "--period", "2026-10", "--tenant", "nobody");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--tenant nobody: is not a tenant of this workspace").contains("platform");
    assertNothingMade();
  }

  @Test
  void aWrongPasswordNamesTheSource(Nordlicht.Database database) {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put("NORDLICHT_USER", "nobody");
    Command run = Command.run(Nordlicht.workspaceIn(folder), environment, OCTOBER);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("lager").contains("nobody").contains("good:");
    assertNothingMade();
  }

  @Test
  void aSecretThatIsNotSetNamesFileLineAndVariable(Nordlicht.Database database) {
    Command run = Command.run(Nordlicht.workspaceIn(folder), Map.of(), OCTOBER);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("boardpack.yml:").contains("NORDLICHT_URL").contains("export NORDLICHT_URL=");
  }

  @Test
  void aWorkspaceWithoutSourcesShowsWhatOneLooksLike() throws IOException {
    Files.writeString(folder.resolve("boardpack.yml"), "company: {name: N, currency: EUR, zone: Europe/Berlin}\n");
    Command run = Command.run(folder, Map.of(), OCTOBER);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("boardpack.yml:1: has no 'sources'").contains("kind: postgresql");
  }

  @Test
  void aSelectThatBreaksItsContractNamesFileAndColumn(Nordlicht.Database database) throws IOException {
    spoil("sql/sources/lager/campaigns.sql", "as name", "as titel");
    Command run = Command.run(folder, database.environment(), OCTOBER);
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("sql/sources/lager/campaigns.sql").contains("name").contains("good:");
    assertNothingMade();
  }

  @Test
  void aTemplateWithAnErrorNamesFileAndLine(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    Files.createDirectories(folder.resolve("templates/mail"));
    Files.writeString(folder.resolve("templates/mail/body.ftlh"), "<p>${pack.title}</p>\n<p>${pack.nothing.at.all}</p>\n");
    Files.writeString(folder.resolve("templates/mail/body.ftl"), "${pack.title}\n${pack.nothing.at.all}\n");
    Command run = Command.run(folder, database.environment(), BRIEFING);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("FAILED").contains("templates/mail/body.ft").contains(":2").contains("good:");
    assertNothingMade();
  }

  @Test
  void aBrokenPageTemplateNamesFileAndLine(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    Files.createDirectories(folder.resolve("templates/pdf"));
    Files.writeString(folder.resolve("templates/pdf/board-pack.jrxml"), "<jasperReport name=\"x\">\n<band height=\"1\"/>\n");
    Command run = Command.run(folder, database.environment(), BRIEFING);
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("templates/pdf/board-pack.jrxml").contains("good:");
    assertNothingMade();
  }

  @Test
  void aMailServerThatIsDownKeepsThePacksAndNamesTheSetting(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    Files.writeString(folder.resolve("boardpack.yml"), Files.readString(folder.resolve("boardpack.yml"))
        + "mail: {from: packs@nordlicht.example, host: localhost, port: 1, tls: none}\n");
    Files.writeString(folder.resolve("access.yml"), """
        people:
          - {name: Ada, email: ada@nordlicht.example, roles: [ceo], tenants: all, packs: [daily]}
        """);
    Command run = Command.run(folder, database.environment(), "run", "--pack", "daily", "--period", "2026-10-30",
        "--tenant", "platform", "--send");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("mail").contains("localhost").contains("good:");
    assertThat(run.out()).contains("platform/daily/2026-10-30/full-en/r1");
    assertThat(Command.run(folder, database.environment(), "verify", "platform/daily/2026-10-30/full-en").exitCode()).isZero();
  }

  @Test
  void aHomeThatCannotBeWrittenIsTheMachinesFault(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    Files.writeString(folder.resolve("var"), "a file where home should be");
    Command run = Command.run(folder, database.environment(), OCTOBER);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("var").contains("good:");
  }

  @Test
  void anUnknownPackNameShowsTheOneThatCanBeMade(Nordlicht.Database database) {
    assertThat(run(database, "run", "--pack", "fortnightly", "--period", "2026-10").err())
        .contains("--pack fortnightly: is not a pack that can be made").contains("good: annual, daily, monthly");
    assertThat(run(database, "verify", "nobody/monthly/2026-10/full-en").exitCode()).isEqualTo(2);
  }

  @Test
  void oneTenantsFaultIsToldAndTheOthersFinish(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    String file = "sql/sources/lager/campaigns.sql";
    Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file))
        + "\nwhere kundennummer <> (select max(kundennummer) from lager.kunde)\n");
    Command run = Command.run(folder, database.environment(), "run", "--pack", "daily", "--period", "2026-10-30");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("FAILED").contains("campaigns_unknown").contains("good:");
    assertThat(run.out().lines().filter(line -> line.contains(" sealed "))).hasSize(1);
  }

  @Test
  void aSourceThatFailsBesideAnotherIsToldAndTheOtherIsUsed(Nordlicht.Database database) throws IOException {
    Nordlicht.workspaceIn(folder);
    Files.writeString(folder.resolve("boardpack.yml"), Files.readString(folder.resolve("boardpack.yml"))
        + "  kasse: {kind: postgresql, url: 'jdbc:postgresql://localhost:1/kasse', user: a, password: b}\n");
    Files.createDirectories(folder.resolve("sql/sources/kasse"));
    Files.writeString(folder.resolve("sql/sources/kasse/payments.sql"), "select 1\n");
    Command run = Command.run(folder, database.environment(), BRIEFING);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("SOURCE").contains("kasse").contains("good:");
    assertThat(run.out()).contains("platform/daily/2026-10-30/full-en/r1");
  }

  private Command run(Nordlicht.Database database, String... arguments) {
    if (!Files.exists(folder.resolve("boardpack.yml"))) {
      Nordlicht.workspaceIn(folder);
    }
    return Command.run(folder, database.environment(), arguments);
  }

  private void spoil(String file, String good, String bad) throws IOException {
    Nordlicht.workspaceIn(folder);
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(good);
    Files.writeString(folder.resolve(file), text.replace(good, bad));
  }

  /** Neither a pack nor a file on its way to be one. */
  private void assertNothingMade() {
    Path archive = folder.resolve("var/archive");
    if (Files.exists(archive)) {
      try (Stream<Path> files = Files.walk(archive)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
