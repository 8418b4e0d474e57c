package boardpack.reports.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SmallCompany;
import boardpack.pipeline.tenant.TenantId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people stand in a table of the company's own PostgreSQL. */
class AccessSelectTest {
  private static final TenantId A = new TenantId("tn-a");

  @TempDir Path folder;
  private SmallCompany company;

  @BeforeEach
  void theTableNamesTwo() {
    company = SmallCompany.in(folder)
        .sql("create table staff (name text, mail text, roles text, tenants text, packs text, lang text)",
            "grant select on staff to reader",
            "insert into staff values ('Ana Ruiz', 'Ana@company.example', 'cfo, finance', 'all', 'weekly,monthly', null),"
                + " ('Bo Vos', 'bo@company.example', 'vp', 'tn-a, tn-b', 'monthly', 'nl')")
        .write("access.yml", "people: {source: crm}\n")
        .write("sql/access/crm.sql",
            "select name, mail as email, roles, tenants, packs, lang as language from staff order by mail;\n");
  }

  @Test
  void eachRowIsAPersonAsTheFileWouldHaveThem() {
    assertThat(read().people()).containsExactly(
        new Person("Ana Ruiz", new EmailAddress("ana@company.example"), "en", Set.of(Role.CFO, Role.FINANCE),
            new Person.Tenants.All(), Set.of("weekly", "monthly")),
        new Person("Bo Vos", new EmailAddress("bo@company.example"), "nl", Set.of(Role.VP),
            new Person.Tenants.Only(Set.of(A, new TenantId("tn-b"))), Set.of("monthly")));
  }

  @Test
  void whatChangesThereHoldsTheNextTimeSomebodyAsks() {
    assertThat(read().recipients("monthly", A)).extracting(Person::name).containsExactly("Ana Ruiz", "Bo Vos");
    company.sql("delete from staff where name = 'Ana Ruiz'", "update staff set tenants = 'tn-b'");
    assertThat(read().recipients("monthly", A)).isEmpty();
    company.sql("update staff set tenants = 'all'");
    assertThat(read().recipients("monthly", A)).extracting(Person::name).containsExactly("Bo Vos");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "roles = 'king'                        | row 2 (bo@company.example) roles: is 'king', which does not fit",
    "roles = 'vp,'                         | row 2 (bo@company.example) roles: is ''",
    "roles = null                          | row 2 (bo@company.example) roles: is missing",
    "tenants = null                        | row 2 (bo@company.example) tenants: is missing",
    "tenants = 'ALL*'                      | row 2 (bo@company.example) tenants: is 'ALL*'",
    "tenants = ''                          | row 2 (bo@company.example) tenants: is ''",
    "packs = 'monthly, fortnightly'        | row 2 (bo@company.example) packs: is a pack without a file",
    "lang = '../x'                         | row 2 (bo@company.example) language: is a language without words",
    "name = E'Bo\\r\\nBcc: e@evil.example' | row 2 (bo@company.example) name: holds a character",
    "mail = 'bo@company.example, e@evil.x' | row 2 email: is not one plain address",
    "mail = E'bo@company.example\\nBcc: e' | row 2 email: is not one plain address",
    "mail = 'c@company.example, d'         | row 2 email: is not one plain address",
    "mail = 'ANA@company.example'          | email: stands here a second time",
  })
  void aRowThatIsNoPersonIsNamedAndNobodyIsTaken(String change, String said) {
    company.sql("update staff set " + change + " where name = 'Bo Vos'");
    assertThatThrownBy(this::read).isInstanceOf(Fault.class)
        .hasMessageStartingWith("sql/access/crm.sql: 1 of 2 rows are refused, so nobody's is taken: ").hasMessageContaining(said)
        .hasMessageContaining("good: 'Ana Ruiz' as name").hasMessageNotContaining("\r");
  }

  /** 'all' among tenants' names is a tenant of that name: it gives less than the word alone, never more. */
  @Test
  void nobodyGetsMoreThanTheWordAloneWouldGive() {
    company.sql("update staff set tenants = 'tn-b, all'");
    assertThat(read().recipients("monthly", A)).isEmpty();
  }

  @Test
  void anEmptyAnswerIsNoListOfPeople() {
    company.sql("delete from staff");
    assertThatThrownBy(this::read).isInstanceOf(Fault.class).hasMessageContaining("gives no row");
  }

  @Test
  void aSourceThatDoesNotAnswerGivesNobodyAndSaysSo() {
    assertThat(read().people()).hasSize(2);
    assertThatThrownBy(() -> Access.read(company.workspace("wrong"))).isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml").hasMessageContaining("lets 'reader' in with neither this password");
    assertThatCode(() -> Access.check(company.workspace("wrong"))).doesNotThrowAnyException();
    company.sql("alter table staff rename to staff_of_old");
    assertThatThrownBy(this::read).isInstanceOf(Fault.class).hasMessageContaining("sql/access/crm.sql:1: relation \"staff\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select name, mail as email, roles, tenants, packs from staff",
      "select name, mail as email, roles, tenants, packs, lang as language, 1 as level from staff",
      "select name, mail as email, array[roles] as roles, tenants, packs, lang as language from staff"})
  void otherColumnsAreRefusedByName(String select) {
    company.write("sql/access/crm.sql", select);
    assertThatThrownBy(this::read).isInstanceOf(Fault.class).hasMessageStartingWith("sql/access/crm.sql: column ");
  }

  @Test
  void aSourceOrSelectThatIsNotThereIsRefusedBeforeAnythingIsAsked() {
    company.write("access.yml", "people: {source: hr}\n");
    assertThatThrownBy(() -> Access.check(company.workspace())).isInstanceOf(Fault.class)
        .hasMessage("access.yml:1 people.source: is 'hr', which is no source of boardpack.yml\n  good: crm");
    company.write("access.yml", "people: {source: crm}\n").remove("sql/access/crm.sql");
    assertThatThrownBy(() -> Access.check(company.workspace())).isInstanceOf(Fault.class)
        .hasMessageContaining("is asked by sql/access/crm.sql, which is not there");
    company.write("access.yml", "people: {source: crm, query: x}\n");
    assertThatThrownBy(() -> Access.check(company.workspace())).isInstanceOf(Fault.class).hasMessageContaining("people.query");
  }

  private Access read() {
    return Access.read(company.workspace());
  }
}
