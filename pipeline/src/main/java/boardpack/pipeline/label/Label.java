package boardpack.pipeline.label;

import java.util.Collection;
import java.util.Locale;

/** What a figure is, from the strongest claim to the weakest. What is made of several takes the weakest of them. */
public enum Label {
  /** Counted or settled: the source of record says so. */
  EXACT,
  /** Points the way: modelled, self-reported or incomplete by nature. */
  DIRECTIONAL,
  /** Internal approximation by a model; never authoritative. */
  APPROXIMATE,
  /** About the future. */
  PROJECTED;

  public Label weakest(Label other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The weakest of them all; {@link #EXACT} where there are none. */
  public static Label weakest(Collection<Label> labels) {
    return labels.stream().reduce(EXACT, Label::weakest);
  }

  public boolean isStrongerThan(Label other) {
    return compareTo(other) < 0;
  }

  /** {@code exact}, {@code directional}, {@code approximate}, {@code projected}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Label of(String word) {
    for (Label label : values()) {
      if (label.word().equals(word)) {
        return label;
      }
    }
    throw new IllegalArgumentException("no label '" + word + "'");
  }
}
