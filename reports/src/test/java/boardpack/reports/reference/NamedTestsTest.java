package boardpack.reports.reference;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test that the pages of promises name is there, and each row of theirs names one. */
class NamedTestsTest {
  private static final Pattern NAME = Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*Test)`");

  @ParameterizedTest
  @ValueSource(strings = {"docs/security.md", "docs/reliability.md"})
  void everyTestThatIsNamedIsThere(String page) throws IOException {
    String text = Files.readString(TestWorkspace.shipped().resolve(page));
    List<String> named = NAME.matcher(text).results().map((MatchResult match) -> match.group(1)).distinct().toList();
    List<String> there = tests();
    assertThat(named).hasSizeGreaterThan(10).allSatisfy(test -> assertThat(there)
        .as("%s in %s; of several say which: excel.%s", test, page, test)
        .filteredOn(file -> file.endsWith("/" + test.replace('.', '/') + ".java")).hasSize(1));
    text.lines().filter(line -> line.startsWith("| ")).skip(1)
        .forEach(row -> assertThat(NAME.matcher(row).find() || row.contains("`.ci/")).as(row).isTrue());
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> pipeline = Files.walk(TestWorkspace.shipped().resolve("pipeline/src/test/java"));
        Stream<Path> reports = Files.walk(TestWorkspace.shipped().resolve("reports/src/test/java"))) {
      return Stream.concat(pipeline, reports).map(Path::toString).filter(file -> file.endsWith("Test.java")).toList();
    }
  }
}
