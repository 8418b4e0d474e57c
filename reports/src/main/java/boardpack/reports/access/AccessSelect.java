package boardpack.reports.access;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.source.SourceQuestion;
import boardpack.pipeline.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The people that a SELECT of a source names, asked at the moment they are wanted. No answer is ever kept: who left the
 * company's list this minute gets nothing in the next.
 */
final class AccessSelect {
  private static final List<String> COLUMNS = List.of("name", "email", "language", "roles", "tenants", "packs");
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int NAMED = 10;

  private final SourceQuestion question;
  private final PersonChecks checks;

  private AccessSelect(SourceQuestion question, PersonChecks checks) {
    this.question = question;
    this.checks = checks;
  }

  /** @param people {@code {source: crm}}, whose SELECT stands in {@code sql/access/crm.sql} of the workspace itself */
  static AccessSelect of(Workspace workspace, Setting people) {
    Setting source = people.only(Set.of("source")).at("source", "crm");
    return new AccessSelect(SourceQuestion.of(workspace, source, "sql/access", COLUMNS), new PersonChecks(workspace));
  }

  /** @throws Fault where the source does not answer, or a row is no person's: half a list would leave people out in silence */
  List<Person> people() {
    List<Map<String, String>> rows = question.ask(LONGEST);
    List<Person> people = new ArrayList<>();
    Set<EmailAddress> known = new HashSet<>();
    List<String> refused = new ArrayList<>();
    for (int row = 1; row <= rows.size(); row++) {
      try {
        Person person = person(new Row(row, rows.get(row - 1)));
        if (!known.add(person.email())) {
          throw new Row(row, rows.get(row - 1)).refuse("email", "stands here a second time", "one row a person");
        }
        people.add(person);
      } catch (Fault fault) {
        refused.add(fault.getMessage().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " "));
      }
    }
    if (!refused.isEmpty()) {
      throw Fault.data(question.shownAs(), refused.size() + " of " + rows.size() + " rows are refused, so nobody's is taken: "
          + String.join("; ", refused.subList(0, Math.min(NAMED, refused.size()))), good());
    }
    if (people.isEmpty()) {
      throw Fault.data(question.shownAs(), "gives no row, so nobody may receive anything", good());
    }
    return List.copyOf(people);
  }

  private Person person(Row row) {
    return new Person(
        row.read("name", checks::name),
        row.read("email", checks::email),
        row.value("language").isPresent() ? row.read("language", checks::language) : "en",
        row.readAll("roles", checks::role),
        row.value("tenants").filter("all"::equals).isPresent()
            ? new Person.Tenants.All() : new Person.Tenants.Only(row.readAll("tenants", checks::tenant)),
        row.readAll("packs", checks::pack));
  }

  private static String good() {
    return "'Ana Ruiz' as name, 'ana.ruiz@company.example' as email, 'en' as language, 'cfo, finance' as roles,"
        + " 'all' or 'tn-aurora, platform' as tenants, 'weekly, monthly' as packs";
  }

  private record Row(int number, Map<String, String> values) {
    Optional<String> value(String column) {
      return Optional.ofNullable(values.get(column));
    }

    <T> T read(String column, BiFunction<String, PersonChecks.Place, T> check) {
      return check.apply(value(column).orElseThrow(() -> refuse(column, "is missing", "a value")),
          (what, good) -> refuse(column, what, good));
    }

    /** The values between the commas; each is checked, and there must be one. */
    <T> Set<T> readAll(String column, BiFunction<String, PersonChecks.Place, T> check) {
      String all = value(column).orElseThrow(() -> refuse(column, "is missing", "a value"));
      return Arrays.stream(all.split(",", -1)).map(String::strip)
          .map(one -> check.apply(one, (what, good) -> refuse(column, what, good))).collect(Collectors.toUnmodifiableSet());
    }

    Fault refuse(String column, String what, String good) {
      return Fault.data("row " + number + whose() + " " + column, what, good);
    }

    /** The rows of a SELECT have no order to count by: an address, where it is one, tells more. */
    private String whose() {
      try {
        return value("email").map(text -> " (" + new EmailAddress(text) + ")").orElse("");
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
  }
}
