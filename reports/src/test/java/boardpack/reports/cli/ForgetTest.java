package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A person is forgotten after packs were sealed: these verify and come out again, and nobody is named by the audit. */
@ExtendWith(Nordlicht.class)
class ForgetTest {
  private static final String PERSON = "k17@empfaenger.example";

  @TempDir Path folder;

  @Test
  void sealedPacksVerifyAndTheSamePeriodGivesTheSameFigures(Nordlicht.Database database) throws Exception {
    Path workspace = Nordlicht.workspaceIn(folder);
    Files.writeString(workspace.resolve("access.yml"), """
        people:
          - {name: Ana, email: ana@nordlicht.example, roles: [operator], tenants: all, packs: [monthly]}
          - {name: Ben, email: ben@nordlicht.example, roles: [cfo], tenants: ["7001"], packs: [monthly]}
        """);
    String[] october = {"run", "--pack", "monthly", "--period", "2026-10", "--tenant", "7001"};
    assertThat(Command.run(workspace, database.environment(), october).exitCode()).isZero();
    String key = Files.readString(workspace.resolve("var/token.key"));
    List<SealedPack> sealed = new Archive(workspace.resolve("var"), "test").packs();

    Command forget = Command.run(workspace, database.environment(), "forget", PERSON, "--by", "ana@nordlicht.example");
    assertThat(forget.exitCode()).as(forget.err()).isZero();
    assertThat(Files.readString(workspace.resolve("var/token.key"))).isNotEqualTo(key);
    Command audit = Command.run(workspace, database.environment(), "audit", "--action", "forget");
    assertThat(audit.out()).contains("ana@nordlicht.example", "a person").doesNotContain(PERSON);

    Command again = Command.run(workspace, database.environment(), october);
    assertThat(again.out()).as(again.err()).contains("unchanged").doesNotContain("sealed");
    assertThat(new Archive(workspace.resolve("var"), "test").packs()).isEqualTo(sealed);
    assertThat(sealed).singleElement().satisfies(pack -> assertThat(pack.differences()).isEmpty());
  }

  @Test
  void whoDecidesForOneTenantForgetsNobody(Nordlicht.Database database) throws Exception {
    Path workspace = Nordlicht.workspaceIn(folder);
    Files.writeString(workspace.resolve("access.yml"),
        "people:\n  - {name: Ben, email: ben@nordlicht.example, roles: [cfo], tenants: [\"7001\"], packs: [monthly]}\n");
    Command forget = Command.run(workspace, database.environment(), "forget", PERSON, "--by", "ben@nordlicht.example");
    assertThat(forget.exitCode()).isEqualTo(2);
    assertThat(forget.err()).contains("--by ben@nordlicht.example", "good:").doesNotContain(PERSON);
    assertThat(workspace.resolve("var/token.key")).doesNotExist();
  }
}
