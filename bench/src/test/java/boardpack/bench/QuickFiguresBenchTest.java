package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickFiguresBenchTest {
  private static final List<String> NAMES = List.of("extract", "marts", "kpis", "close");

  @Test
  void rowsAndFiguresAreMeasuredBesideTheirReferences(@TempDir Path work) {
    assertThat(QuickBench.measured(work, NAMES)).isEqualTo(NAMES);
  }

  @Test
  void noBenchmarkIsLeftOut() {
    assertThat(Bench.unlessToldOtherwise().keySet()).containsExactlyInAnyOrderElementsOf(
        Stream.concat(NAMES.stream(), QuickRenderingBenchTest.NAMES.stream()).toList());
  }
}
