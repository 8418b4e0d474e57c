package boardpack.reports.reference;

import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Rating;
import boardpack.pipeline.kpi.Target;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.period.Grain;
import boardpack.reports.run.Definitions;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/kpis.md}: every KPI as its file defines it, and which rows of the domain's catalogue are covered. */
final class KpiReference {
  private final Definitions definitions;
  private final CatalogueRows rows;
  private final Words words;
  private final StringBuilder doc = new StringBuilder();

  private KpiReference(Definitions definitions, CatalogueRows rows, Words words) {
    this.definitions = definitions;
    this.rows = rows;
    this.words = words;
  }

  static String of(Definitions definitions, CatalogueRows rows, Words words) {
    KpiReference reference = new KpiReference(definitions, rows, words);
    reference.head();
    reference.groups().forEach(reference::group);
    reference.tables();
    reference.coverage();
    return reference.doc.toString();
  }

  private void head() {
    line("# KPIs");
    line("");
    line("Every KPI as its file in `sql/kpis` defines it; made by `KpiReferenceTest`, never by hand.");
    line("A label is the strongest that the columns bear; the path leads to the input column that decides.");
    line("");
    line("| group | KPIs | exact | directional | approximate | projected |");
    line("|---|---|---|---|---|---|");
    groups().forEach((group, kpis) -> line("| [" + name(group) + "](#" + group + ") | " + kpis.size() + " | "
        + List.of("exact", "directional", "approximate", "projected").stream()
            .map(label -> String.valueOf(kpis.stream().filter(kpi -> kpi.label().word().equals(label)).count()))
            .collect(Collectors.joining(" | ")) + " |"));
    line("");
  }

  private Map<String, List<Kpi>> groups() {
    return definitions.catalogue().all().stream()
        .collect(Collectors.groupingBy(Kpi::group, LinkedHashMap::new, Collectors.toList()));
  }

  private void group(String group, List<Kpi> kpis) {
    line("<a id=\"" + group + "\"></a>");
    line("## " + name(group));
    line("");
    kpis.forEach(this::kpi);
  }

  private void kpi(Kpi kpi) {
    Kpi.About about = kpi.about();
    line("### " + kpi.title("en"));
    line("");
    line("*" + about.question().get("en") + "*");
    line("");
    line("- **Formula**: " + about.formula().get("en"));
    line("- **Id**: `" + kpi.id() + "`, row " + String.join(", ", about.numbers()) + " · **unit**: " + kpi.unit().word()
        + (kpi.unit() == Unit.WORD ? " (" + String.join(" > ", kpi.scale()) + ")" : "")
        + " · **direction**: " + kpi.direction().name().toLowerCase(Locale.ROOT));
    line("- **Label**: " + kpi.label().word() + lineage(kpi));
    rating(kpi.rating()).ifPresent(rating -> line("- **Target and thresholds**: " + rating));
    line("- **Of**: " + sorted(kpi.scopes().stream().map(Enum::name)) + " · **by**: " + kpi.grains().stream().sorted()
        .map(Grain::word).collect(Collectors.joining(", ")).replace('_', ' '));
    line("- **Source of record**: " + about.sourceOfRecord() + " · **inputs**: " + String.join(", ", kpi.inputs()));
    line("- **Owner**: " + about.owner() + " · **audience**: " + String.join(", ", about.audience()));
    if (!about.decision().isEmpty()) {
      line("- **Decision**: " + about.decision());
    }
    line("");
  }

  /** The path of the weakest column, which is the one that decides. */
  private String lineage(Kpi kpi) {
    return kpi.columns().entrySet().stream()
        .flatMap(mart -> mart.getValue().stream()
            .flatMap(column -> definitions.labels().column(mart.getKey(), column).stream()))
        .filter(column -> !column.path().isEmpty())
        .max(Comparator.comparing(LabelledColumn::label))
        .filter(column -> !kpi.label().isStrongerThan(column.label()))
        .map(column -> ", from " + column.path().stream().map(step -> "`" + step + "`").collect(Collectors.joining(", ")))
        .orElse("");
  }

  private static Optional<String> rating(Rating rating) {
    StringBuilder text = new StringBuilder(rating.target().map(KpiReference::target).orElse(""));
    new TreeMap<>(rating.thresholds()).forEach((verdict, value) -> add(text, verdict.word() + " at " + plain(value)));
    new TreeMap<>(rating.overPlan()).forEach((verdict, share) -> add(text, verdict.word() + " from " + plain(share) + " over the plan"));
    new TreeSet<>(rating.raisedBy().keySet()).forEach(verdict -> add(text, verdict.word() + " by a rule of its own"));
    rating.minimumDenominator().ifPresent(least -> add(text, "rated from " + plain(least) + " observations"));
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  private static String target(Target target) {
    String min = target.min().map(value -> (target.minIncluded() ? "≥ " : "> ") + plain(value)).orElse("");
    String max = target.max().map(value -> (target.maxIncluded() ? "≤ " : "< ") + plain(value)).orElse("");
    return "target " + min + (min.isEmpty() || max.isEmpty() ? "" : " and ") + max;
  }

  private static void add(StringBuilder text, String more) {
    text.append(text.isEmpty() ? "" : "; ").append(more);
  }

  private void tables() {
    line("## Tables beside the KPIs");
    line("");
    line("| table | rows of the catalogue | columns |");
    line("|---|---|---|");
    definitions.details().all().forEach(detail -> line("| " + detail.title().get("en") + " (`" + detail.id() + "`) | "
        + String.join(", ", detail.numbers()) + " | "
        + detail.columns().stream().map(column -> column.title().get("en") + " (" + column.label().word() + ")")
            .collect(Collectors.joining(", ")) + " |"));
    line("");
  }

  private void coverage() {
    line("## Coverage of the catalogue");
    line("");
    line((rows.names().size() - rows.notYet().size()) + " of " + rows.names().size() + " rows are covered; "
        + rows.notYet().size() + " not yet.");
    line("");
    line("| row | of the catalogue | is |");
    line("|---|---|---|");
    rows.names().forEach((number, name) -> line("| " + number + " | " + name + " | "
        + String.join(", ", rows.covered().getOrDefault(number, List.of("not yet"))) + " |"));
  }

  private String name(String group) {
    return words.find("group." + group).orElse(group);
  }

  private static String sorted(Stream<String> names) {
    return names.map(name -> name.toLowerCase(Locale.ROOT)).sorted().collect(Collectors.joining(", "));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private void line(String text) {
    doc.append(text).append('\n');
  }
}
