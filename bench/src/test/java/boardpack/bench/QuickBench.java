package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Benchmarks do their whole work on small data. How fast they were is no matter of a test. */
final class QuickBench {
  private static final Set<String> WITHOUT_REFERENCE = Set.of("xlsx heap", "html page", "html loads");

  private QuickBench() {}

  /** @return the names of what was measured, in its order, each with its reference and none judged */
  static List<String> measured(Path work, List<String> names) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Bench.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> only = names.stream().flatMap(name -> Stream.of("--only", name)).toList();

    int exit = line.execute(Stream.concat(
        Stream.of("--quick", "--format", "json", "--work", work.toString()), only.stream()).toArray(String[]::new));

    assertThat(exit).as(err.toString()).isZero();
    List<String> measured = new ArrayList<>();
    for (JsonNode result : JsonMapper.builder().build().readTree(out.toString()).get("results")) {
      assertSound(result);
      measured.add(result.get("name").asString());
    }
    assertThat(work).isEmptyDirectory();
    return measured;
  }

  private static void assertSound(JsonNode result) {
    String name = result.get("name").asString();
    assertThat(result.get("value").asDouble()).as(name).matches(value -> value > 0 || name.equals("html loads"));
    assertThat(result.get("met").isNull()).as(name + " is judged").isTrue();
    if (!WITHOUT_REFERENCE.contains(name) && !result.get("notes").asString().startsWith("reference not run: ")) {
      assertThat(result.get("ratio").asDouble()).as(name).isPositive();
    }
  }
}
