package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each benchmark does its whole work on small data. How fast it was is no matter of a test. */
class QuickBenchTest {
  private static final List<String> ROWS = List.of("extract", "marts", "kpis", "pdf", "xlsx", "xlsx fastexcel", "xlsx long",
      "xlsx long fastexcel", "xlsx heap", "html", "html page", "html loads", "mail", "close");
  private static final List<String> WITHOUT_REFERENCE = List.of("xlsx heap", "html page", "html loads");

  @Test
  void everyBenchmarkRunsToItsEndWithItsReferenceAndJudgesNothing(@TempDir Path work) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Bench.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    int exit = line.execute("--quick", "--format", "json", "--work", work.toString());

    assertThat(exit).as(err.toString()).isZero();
    JsonNode results = JsonMapper.builder().build().readTree(out.toString()).get("results");
    List<String> names = new ArrayList<>();
    for (JsonNode result : results) {
      String name = result.get("name").asString();
      names.add(name);
      assertThat(result.get("value").asDouble()).as(name).matches(value -> value > 0 || name.equals("html loads"));
      assertThat(result.get("met").isNull()).as(name + " is judged").isTrue();
      if (!WITHOUT_REFERENCE.contains(name) && !result.get("notes").asString().startsWith("reference not run: ")) {
        assertThat(result.get("ratio").asDouble()).as(name).isPositive();
      }
    }
    assertThat(names).isEqualTo(ROWS);
    assertThat(work).isEmptyDirectory();
  }
}
