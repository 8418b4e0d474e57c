package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The weakest thing something is made of.
 *
 * @param source the column that decided, empty where there is none
 * @param path the steps below {@code source}
 */
record Trace(Label label, String source, List<String> path) {
  /** Of constants: nothing weakens them. */
  static final Trace NOTHING = new Trace(Label.EXACT, "", List.of());

  static Trace of(String relation, LabelledColumn column) {
    return new Trace(column.label(), relation + "." + column.name(), column.path());
  }

  /** The weakest of them; among equals the first that names a column. */
  static Trace weakest(Collection<Trace> traces) {
    Trace weakest = NOTHING;
    for (Trace trace : traces) {
      boolean weaker = weakest.label.isStrongerThan(trace.label);
      boolean firstNamed = weakest.source.isEmpty() && weakest.label == trace.label;
      weakest = weaker || firstNamed ? trace : weakest;
    }
    return weakest;
  }

  Trace weakest(Trace other) {
    return weakest(List.of(this, other));
  }

  /** The same, said to come in through {@code part} of a SELECT, e.g. {@code where}. */
  Trace through(String part) {
    return source.isEmpty() ? this : new Trace(label, source + " (" + part + ")", path);
  }

  /** The trace of a column that was made of this. */
  Trace into(String column) {
    if (source.isEmpty()) {
      return new Trace(label, column, List.of());
    }
    List<String> longer = new ArrayList<>();
    longer.add(column + " ← " + source);
    longer.addAll(path);
    return new Trace(label, column, List.copyOf(longer));
  }
}
