package boardpack.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Shows results to a person or to a program. */
enum Table {
  TABLE {
    @Override
    void print(List<Result> results, PrintWriter out) {
      out.printf(Locale.ROOT, "%-20s %14s %-11s %14s %8s %-14s %s%n",
          "name", "value", "unit", "reference", "ratio", "bar", "met");
      for (Result result : results) {
        out.printf(Locale.ROOT, "%-20s %14s %-11s %14s %8s %-14s %s%n", result.name(), number(result.value()),
            result.unit(), result.reference().map(Table::number).orElse("-"),
            result.ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse("-"), result.bar(),
            result.met().map(met -> met ? "yes" : "NO").orElse("-"));
        out.println("    " + result.notes());
      }
      out.flush();
    }
  },
  JSON {
    @Override
    void print(List<Result> results, PrintWriter out) {
      out.println(JsonMapper.builder().build()
          .writeValueAsString(Map.of("results", results.stream().map(Table::fields).toList())));
      out.flush();
    }
  };

  abstract void print(List<Result> results, PrintWriter out);

  private static Map<String, Object> fields(Result result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", result.name());
    fields.put("value", result.value());
    fields.put("unit", result.unit());
    fields.put("reference", result.reference().orElse(null));
    fields.put("ratio", result.ratio().orElse(null));
    fields.put("bar", result.bar().toString());
    fields.put("met", result.met().orElse(null));
    fields.put("notes", result.notes());
    return fields;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
  }
}
