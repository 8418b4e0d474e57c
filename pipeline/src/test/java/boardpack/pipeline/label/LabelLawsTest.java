package boardpack.pipeline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels are ordered, and what is made of more is never a stronger claim: over all of them, not a sample. */
class LabelLawsTest {
  private static final List<Label> ALL = List.of(Label.values());

  @Test
  void oneMoreColumnNeverStrengthens() {
    for (Label one : ALL) {
      for (Label other : ALL) {
        assertThat(one.weakest(other).isStrongerThan(one)).as(one + " with " + other).isFalse();
        assertThat(one.weakest(other)).isEqualTo(other.weakest(one)).isIn(one, other);
      }
      assertThat(one.weakest(one)).isEqualTo(one);
      assertThat(Label.EXACT.weakest(one)).isEqualTo(one);
    }
  }

  @Test
  void aWeakerColumnNeverGivesAStrongerFigureAndTheirOrderDoesNotCount() {
    for (Label one : ALL) {
      for (Label other : ALL) {
        for (Label third : ALL) {
          assertThat(one.weakest(other).weakest(third)).isEqualTo(one.weakest(other.weakest(third)))
              .isEqualTo(Label.weakest(List.of(third, one, other)));
          boolean weaker = one.isStrongerThan(other);
          assertThat(weaker && other.weakest(third).isStrongerThan(one.weakest(third))).isFalse();
        }
      }
    }
  }
}
