package boardpack.pipeline.mart;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as they may stand in SQL, whatever characters they hold. */
final class Quoted {
  private Quoted() {}

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String names(Collection<String> names) {
    return names.stream().map(Quoted::name).collect(Collectors.joining(", "));
  }

  static String text(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }

  static String texts(Collection<?> texts) {
    return texts.stream().map(Quoted::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
