package boardpack.pipeline.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void whatIsMadeOfSeveralTakesTheWeakest() {
    assertThat(Label.weakest(List.of(Label.EXACT, Label.APPROXIMATE, Label.DIRECTIONAL))).isEqualTo(Label.APPROXIMATE);
    assertThat(Label.DIRECTIONAL.weakest(Label.PROJECTED)).isEqualTo(Label.PROJECTED);
    assertThat(Label.weakest(List.of())).isEqualTo(Label.EXACT);
  }

  @Test
  void aWordIsALabelWhateverTheMachinesLanguage() {
    for (Label label : Label.values()) {
      assertThat(Label.of(label.word())).isEqualTo(label);
    }
    assertThat(Label.DIRECTIONAL.word()).isEqualTo("directional");
    assertThatThrownBy(() -> Label.of("canonical")).isInstanceOf(IllegalArgumentException.class);
  }
}
