package boardpack.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final TenantId AURORA = new TenantId("tn-aurora");
  private static final TenantId BRIGHTWATER = new TenantId("tn-brightwater");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({
    // role, action, tenant, pack, cut: may
    "ceo,      READ,       tn-aurora,      monthly, full,    true",
    "ceo,      MAKE,       tn-aurora,      monthly, full,    false",
    "cfo,      EXPORT,     tn-aurora,      monthly, full,    true",
    "coo,      READ_AUDIT, tn-aurora,      monthly, full,    false",
    "vp,       READ,       tn-aurora,      monthly, full,    true",
    "vp,       READ,       tn-brightwater, monthly, full,    false",
    "vp,       READ,       tn-aurora,      weekly,  full,    false",
    "vp,       EXPORT,     tn-aurora,      monthly, full,    false",
    "cto,      READ,       tn-aurora,      monthly, full,    false",
    "cto,      READ,       tn-aurora,      monthly, summary, true",
    "board,    READ,       platform,       monthly, full,    false",
    "board,    READ,       platform,       monthly, board,   true",
    "board,    READ,       tn-aurora,      monthly, board,   false",
    "viewer,   READ,       platform,       monthly, summary, true",
    "viewer,   READ,       platform,       monthly, board,   false",
    "viewer,   READ,       tn-aurora,      monthly, summary, false",
    "director, READ,       tn-aurora,      monthly, full,    false",
    "director, READ,       tn-aurora,      monthly, summary, true",
    "manager,  READ,       platform,       monthly, full,    false",
    "manager,  READ,       platform,       monthly, summary, true",
    "operator, READ,       tn-aurora,      monthly, full,    false",
    "operator, RESEND,     tn-aurora,      monthly, full,    true",
    "ceo,      READ,       tn-aurora,      monthly, secret,  false",
  })
  void aRoleGivesWhatTheMatrixGivesAndNothingElse(
      String role, Action action, String tenant, String pack, String cut, boolean may) {
    Person person = new Person("Ana Ruiz", new EmailAddress("ana@company.example"), "en", Set.of(Role.of(role)),
        new Person.Tenants.Only(Set.of(AURORA, TenantId.PLATFORM)), Set.of("monthly"));
    assertThat(Access.may(person, action, new Scope(new TenantId(tenant), pack, cut))).isEqualTo(may);
  }

  @Test
  void theSamplePeopleReceiveTheirOwnPacksAndNoOthers() throws Exception {
    Files.copy(TestWorkspace.shipped().resolve("access.yml"), folder.resolve("access.yml"));
    Access access = Access.read(TestWorkspace.in(folder));
    assertThat(access.recipients("monthly", AURORA)).extracting(Person::name)
        .containsExactly("Ines Calder", "Tobias Renard", "Adaeze Lindqvist", "Marcus Bellweather");
    assertThat(access.recipients("monthly", new TenantId("tn-dijkstra"))).extracting(Person::name)
        .containsExactly("Ines Calder", "Tobias Renard", "Adaeze Lindqvist", "Sanne van der Werff");
    assertThat(access.recipients("monthly", TenantId.PLATFORM)).extracting(Person::name)
        .containsExactly("Ines Calder", "Tobias Renard", "Adaeze Lindqvist");
    assertThat(names(access, "monthly", "board")).containsExactly("Priya Vantongeren");
    assertThat(names(access, "monthly", "summary")).isEmpty();
    assertThat(names(access, "weekly", "board")).isEmpty();
    assertThat(names(access, "weekly", "summary")).containsExactly("Oskar Lindholm");
    assertThat(access.person(new EmailAddress("Sanne.vanderWerff@meridian-mail.example")).orElseThrow().language())
        .isEqualTo("nl");
  }

  private static List<String> names(Access access, String pack, String cut) {
    return access.recipients(new Scope(TenantId.PLATFORM, pack, cut)).stream().map(Person::name).toList();
  }

  @Test
  void whoHasTwoRolesReceivesTheFullerCutAndThatOneAlone() throws Exception {
    Files.writeString(folder.resolve("access.yml"), person("Ana", "ana@company.example", "manager, board, cfo", "en"));
    Access access = Access.read(TestWorkspace.in(folder));
    assertThat(names(access, "monthly", "full")).containsExactly("Ana");
    assertThat(names(access, "monthly", "board")).isEmpty();
    assertThat(names(access, "monthly", "summary")).isEmpty();
  }

  @Test
  void aPackThatNobodyCanMakeIsRefused() throws Exception {
    refused(person("Ana", "ana@company.example", "cfo", "en").replace("[monthly]", "[monthly, fortnightly]"),
        "access.yml:7 people[0].packs[1]");
  }

  @Test
  void withoutAFileNobodyReceivesAnything() {
    assertThat(Access.read(TestWorkspace.in(folder)).recipients("monthly", BRIGHTWATER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "ana@company.example, eve@evil.example", "Ana <ana@company.example>",
      "ana@company.example\\r\\nBcc: e@evil.example",
      "ana@company.example\\n", "\\\"ana\\\"@company.example", "ana@localhost", "ana..b@company.example",
      "@company.example",
      "ana@company.example;eve@evil.example", "ana(x)@company.example", "anä@company.example", "ana@-company.example",
      "<ana@company.example>", "ana @company.example", "ana\\0@company.example", ""})
  void whatIsNotExactlyOneAddressIsRefusedWithFileAndLine(String email) throws Exception {
    refused(person("Ana Ruiz", email, "cfo", "en"), "access.yml:3 people[0].email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana\\r\\nBcc: eve@evil.example", "Ana <eve@evil.example>", "Ruiz, Ana",
      "Ana \\u202ezuiR", " "})
  void aNameThatCouldChangeTheHeaderIsRefused(String name) throws Exception {
    refused(person(name, "ana@company.example", "cfo", "en"), "access.yml:2 people[0].name");
  }

  @Test
  void anUnknownRoleLanguageOrSettingAndASecondEntryAreRefused() throws Exception {
    refused(person("Ana", "ana@company.example", "king", "en"), "good: one of [ceo, cfo");
    refused(person("Ana", "ana@company.example", "cfo", "xx"), "access.yml:6 people[0].language");
    refused(person("Ana", "ana@company.example", "cfo", "../x"), "access.yml:6 people[0].language");
    refused(person("Ana", "ana@company.example", "cfo", "en") + "    rolls: [ceo]\n", "people[0].rolls");
    String ana = person("Ana", "ana@company.example", "cfo", "en");
    refused(ana + ana.replace("people:\n", "").replace("ana@", "ANA@"), "access.yml:9 people[1].email");
  }

  private static String person(String name, String email, String role, String language) {
    return """
        people:
          - name: "%s"
            email: "%s"
            roles: [%s]
            tenants: all
            language: %s
            packs: [monthly]
        """.formatted(name, email, role, language);
  }

  private void refused(String text, String where) throws Exception {
    Files.writeString(folder.resolve("access.yml"), text);
    assertThatThrownBy(() -> Access.read(TestWorkspace.in(folder)))
        .isInstanceOf(Fault.class).hasMessageContaining(where).hasMessageContaining("good:")
        .hasMessageNotContaining("\r");
  }
}
