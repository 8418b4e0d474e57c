package boardpack.pipeline.alert;

import boardpack.pipeline.settings.Setting;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one worked case of a rule's file: rows given, findings expected. */
final class WrittenCase {
  private WrittenCase() {}

  static RuleCase read(Setting example) {
    example.only(Set.of("case", "now", "given", "expect"));
    return new RuleCase(example.at("case", "ten in a hundred bounce").text("ten in a hundred bounce"),
        example.at("now", "2026-11-02T14:00:00Z").as(OffsetDateTime::parse, "2026-11-02T14:00:00Z").toInstant(),
        RuleFile.mapped(example.at("given", "{events: []}"), rows -> rows.items().stream().map(WrittenCase::row).toList()),
        example.at("expect", "[]").items().stream().map(WrittenCase::expected).toList());
  }

  private static RuleCase.Row row(Setting row) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    row.entries().keySet().forEach(column -> values.put(column, row.optional(column).map(value -> value.text("a value"))));
    int times = values.containsKey("times") ? row.at("times", "500").integer("500") : 1;
    values.remove("times");
    return new RuleCase.Row(times, values);
  }

  private static Map<String, String> expected(Setting row) {
    return RuleFile.mapped(row, value -> value.text("a value"));
  }
}
