package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickRenderingBenchTest {
  static final List<String> NAMES = List.of("pdf", "xlsx", "html", "mail");

  @Test
  void documentsAndMailAreMeasuredBesideTheirReferences(@TempDir Path work) {
    assertThat(QuickBench.measured(work, NAMES)).containsExactly("pdf", "xlsx", "xlsx fastexcel", "xlsx long",
        "xlsx long fastexcel", "xlsx heap", "html", "html page", "html loads", "mail");
  }
}
