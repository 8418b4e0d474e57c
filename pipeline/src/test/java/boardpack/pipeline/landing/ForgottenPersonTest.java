package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a person is forgotten nothing below home leads from them to their rows, which stay as they are. */
class ForgottenPersonTest {
  private static final String JANE = "jane.doe@example.org";

  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS,
        event("1", JANE, "2026-03-01"), event("2", JANE, "2026-03-20"), event("3", "joe@example.org", "2026-03-31"));
    company.refresh();
  }

  @Test
  void herTokenCanBeWorkedOutNoMoreAndEverybodyElsesAsBefore() {
    List<String> others = IntStream.range(0, 3_000).mapToObj(i -> "p" + i + "@example.org").toList();
    Map<String, String> before = tokens(others);
    String hers = token(JANE);
    assertThat(landedTokens()).containsEntry("1", hers);
    company.landing().forget(JANE);
    assertThat(token(JANE)).isNotEqualTo(hers).matches("[0-9a-f]{32}");
    assertThat(tokens(others)).isEqualTo(before);
    company.landing().forget("p7@example.org");
    company.landing().forget(JANE);
    Map<String, String> after = tokens(others);
    assertThat(after.remove("p7@example.org")).isNotEqualTo(before.remove("p7@example.org"));
    assertThat(after).isEqualTo(before);
  }

  /** Of the way from the root to her leaf nothing is left: neither in the key, nor beside it. */
  @Test
  void noFileHoldsASecretThatHerTokenFollowsFrom() throws IOException {
    Path file = company.source.home().resolve("token.key");
    String root = Sha256.of(Files.readString(file));
    String md5 = company.query("select md5('" + JANE + "')").get(0);
    List<String> way = new ArrayList<>(List.of(Files.readString(file), root));
    for (int digits = 0; digits < 6; digits += 2) {
      way.add(Sha256.of(way.get(way.size() - 1) + md5.substring(digits, digits + 2)).substring(0, 32));
    }
    assertThat(Sha256.of(way.get(way.size() - 1) + JANE).substring(0, 32)).as("made as told here").isEqualTo(token(JANE));
    company.landing().forget(JANE);
    for (Path each : company.files()) {
      if (Files.isRegularFile(each)) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1)).as(each.toString())
            .doesNotContain(way).doesNotContain(JANE);
      }
    }
    assertThat(Files.readString(file).lines()).hasSize(3 * 255 + 1);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void herRowsStayAndWhatTheSourceStillDeliversOfHerBearsAnotherToken() {
    LandedTenant landed = company.tenant("tn-a");
    Map<String, String> before = landedTokens();
    company.landing().forget(JANE);
    assertThat(company.tenant("tn-a")).isEqualTo(landed);
    company.source.sql(event("4", JANE, "2026-04-01"), event("5", "joe@example.org", "2026-04-01"));
    company.refresh();
    Map<String, String> after = landedTokens();
    assertThat(after).containsEntry("1", before.get("1")).containsEntry("2", before.get("2"))
        .containsEntry("3", before.get("3")).containsEntry("5", before.get("3"));
    assertThat(after.get("4")).isNotIn(before.values());
    assertThat(company.landing().counts()).allSatisfy(count -> assertThat(count.source()).isEqualByComparingTo(count.landed()));
  }

  @Test
  void aHomeAloneTellsNobodysTokenWhereASecondKeyIsInTheEnvironment() {
    String alone = token(JANE);
    assertThat(token(JANE, "0123456789abcdef")).isNotEqualTo(alone).isNotEqualTo(token(JANE, "0123456789abcdeF"))
        .isEqualTo(token(JANE, "0123456789abcdef"));
  }

  private Map<String, String> landedTokens() {
    Map<String, String> tokens = new TreeMap<>();
    company.query("select event_id || ' ' || recipient from read_parquet('" + company.source.home()
        + "/landing/tn-a/events/*.parquet')").stream().map(row -> row.split(" "))
        .forEach(row -> tokens.put(row[0], row[1]));
    return tokens;
  }

  private String token(String person) {
    return token(person, null);
  }

  private String token(String person, String second) {
    return tokens(List.of(person), second).get(person);
  }

  private Map<String, String> tokens(List<String> people) {
    return tokens(people, null);
  }

  private Map<String, String> tokens(List<String> people, String second) {
    Map<String, String> tokens = new LinkedHashMap<>();
    try (LandingDatabase database = LandingDatabase.open(root.resolve("look"), "128MB")) {
      TokenKey.of(company.source.home(), name -> second, new SecureRandom()).declare(database);
      database.list("select person, " + TokenKey.tokenOf("person") + " from (values "
          + people.stream().map(person -> "('" + person + "')").collect(Collectors.joining(", ")) + ") as people(person)",
          row -> tokens.put(row.getString(1), row.getString(2)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return tokens;
  }

  private static String event(String id, String person, String recorded) {
    return "insert into events values ('" + id + "', 'tn-a', 'c', 'd', 'sent', '" + person
        + "', '2026-03-01 00:00+00', timestamp '" + recorded + "' at time zone 'UTC')";
  }
}
