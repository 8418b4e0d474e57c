package boardpack.reports.pdf;

import java.util.HashMap;
import java.util.Map;

/** One row of the data behind a template: a map of its fields, being built. */
final class Row {
  private final Map<String, Object> fields = new HashMap<>();

  /** A row that the band with {@code printWhenExpression $F{is…}} prints. */
  static Row of(String isKind) {
    return new Row().with(isKind, true);
  }

  Row with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  Map<String, ?> fields() {
    return fields;
  }
}
