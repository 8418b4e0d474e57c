package boardpack.reports.restate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.TestWorkspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialityTest {
  @TempDir Path folder;

  @Test
  void everyVisibleChangeIsMaterialWhereTheWorkspaceSaysNothing() {
    assertThat(Materiality.read(TestWorkspace.in(folder)).share()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void aShareIsWrittenInPercent() {
    assertThat(Materiality.read(TestWorkspace.in(folder, "restatements: {material_from: 0.5 %}")).share())
        .isEqualByComparingTo("0.005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "-1 %", "101 %", "much %"})
  void whatIsNoShareIsRefusedWithAGoodOne(String bad) {
    assertThatThrownBy(() -> Materiality.read(TestWorkspace.in(folder, "restatements: {material_from: '" + bad + "'}")))
        .isInstanceOf(Fault.class).hasMessageContaining("boardpack.yml").hasMessageContaining("{material_from: 0.5 %}");
  }
}
