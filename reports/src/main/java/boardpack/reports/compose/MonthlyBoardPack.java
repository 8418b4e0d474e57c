package boardpack.reports.compose;

import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sections of the monthly board pack, in reading order: a summary, then a page for each group of figures with the
 * figure that leads it, its trend and its tables. A section without any figure of its own is left out.
 */
final class MonthlyBoardPack {
  private static final List<String> GROUPS =
      List.of("revenue_protection", "deliverability", "revenue", "cost", "operations");
  private static final int HEADLINES_A_GROUP = 3;

  /** The figures that lead a page, best first: the first one that has a value carries the page's message and trend. */
  private static final Map<String, List<String>> LEADS = Map.of(
      "revenue_protection", List.of("modelled_revenue_at_risk", "revenue_protection_rate"),
      "deliverability", List.of("delivery_rate", "bounce_rate"),
      "revenue", List.of("net_payments", "revenue_signal"),
      "cost", List.of("approximate_infra_cost", "customer_profitability"),
      "operations", List.of("active_alerts", "critical_issues_open"));

  private static final Map<String, List<String>> TRENDS = Map.of(
      "revenue_protection", List.of("modelled_revenue_at_risk"),
      "deliverability", List.of("delivery_rate", "bounce_rate"),
      "revenue", List.of("net_payments", "revenue_signal"),
      "cost", List.of("approximate_infra_cost", "infra_cost_share"),
      "operations", List.of());

  private static final Map<String, List<String>> TABLES = Map.of(
      "revenue_protection", List.of(),
      "deliverability", List.of("delivery_by_domain"),
      "revenue", List.of(),
      "cost", List.of("savings"),
      "operations", List.of("open_alerts", "decisions_due"));

  private final Words words;
  private final Sentences sentences;
  private final Pictures pictures;
  private final String contextLine;
  private final String period;
  private final String pool;
  private final Map<String, Block.Table> details = new LinkedHashMap<>();

  /** @param company whose own line in the tenants' table is the pool */
  MonthlyBoardPack(Words words, String company, String contextLine, String period, List<Block.Table> details) {
    this.pool = words.text("platform.pool", company);
    this.words = words;
    this.sentences = new Sentences(words);
    this.pictures = new Pictures(words);
    this.contextLine = contextLine;
    this.period = period;
    details.forEach(table -> this.details.put(table.id(), table));
  }

  List<Section> sections(List<PrintedFigure> figures, String headline) {
    List<Section> sections = new ArrayList<>();
    sections.add(summary(figures, headline));
    for (String group : GROUPS) {
      List<PrintedFigure> own = figures.stream().filter(figure -> figure.group().equals(group)).toList();
      if (!own.isEmpty()) {
        sections.add(page(group, own));
      }
    }
    Optional.ofNullable(details.get("tenants_overview")).ifPresent(table -> sections.add(tenants(table)));
    return List.copyOf(sections);
  }

  private Section summary(List<PrintedFigure> figures, String headline) {
    List<Block> blocks = new ArrayList<>();
    for (String group : GROUPS) {
      List<PrintedFigure> heads = heads(figures, group);
      if (!heads.isEmpty()) {
        blocks.add(new Block.Figures(words.text("group." + group), ids(heads), Pictures.phrases(heads)));
      }
    }
    blocks.add(attention(figures));
    return new Section("summary", words.text("section.summary"), headline, contextLine, List.copyOf(blocks));
  }

  /** The figures of a group that the summary shows: what alarms first, then the leads, then the catalogue's order. */
  private static List<PrintedFigure> heads(List<PrintedFigure> figures, String group) {
    List<String> leads = LEADS.get(group);
    return figures.stream()
        .filter(figure -> figure.group().equals(group))
        .sorted(Comparator.comparing((PrintedFigure figure) -> figure.verdict().compareTo(Verdict.MEDIUM) < 0)
            .thenComparing(figure -> leads.contains(figure.kpi()) ? leads.indexOf(figure.kpi()) : leads.size()))
        .limit(HEADLINES_A_GROUP)
        .toList();
  }

  private Block attention(List<PrintedFigure> figures) {
    List<String> sentencesOfAttention = Sentences.worrying(figures).stream()
        .map(figure -> figure.target().isEmpty()
            ? words.text("attention.untargeted", figure.title(), shown(figure), figure.verdictText())
            : words.text("attention.item", figure.title(), shown(figure), figure.verdictText(), figure.target()))
        .toList();
    return new Block.Notes(words.text("attention.title"),
        sentencesOfAttention.isEmpty() ? List.of(words.text("attention.none")) : sentencesOfAttention);
  }

  /** In running text the mandated words stand right behind the number. */
  private static String shown(PrintedFigure figure) {
    return figure.phrase().isEmpty() ? figure.text() : figure.text() + " (" + figure.phrase() + ")";
  }

  private Section page(String group, List<PrintedFigure> own) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Figures(words.text("group." + group), ids(own), Pictures.phrases(own)));
    trends(group, own).forEach(figure -> blocks.add(pictures.trend(figure)));
    if (group.equals("cost")) {
      costByResource().ifPresent(blocks::add);
    }
    TABLES.get(group).stream().filter(details::containsKey).map(details::get).forEach(blocks::add);
    if (group.equals("cost")) {
      blocks.add(costNotice());
    }
    PrintedFigure lead = lead(group, own);
    String context = lead.phrase().isEmpty() ? contextLine : contextLine + " · " + lead.phrase();
    return new Section(group, words.text("section." + group), sentences.message(lead, period), context, List.copyOf(blocks));
  }

  private static PrintedFigure lead(String group, List<PrintedFigure> own) {
    return LEADS.get(group).stream()
        .flatMap(kpi -> own.stream().filter(figure -> figure.kpi().equals(kpi)))
        .filter(figure -> figure.value().isPresent())
        .findFirst()
        .orElse(own.get(0));
  }

  private static List<PrintedFigure> trends(String group, List<PrintedFigure> own) {
    return TRENDS.get(group).stream()
        .flatMap(kpi -> own.stream().filter(figure -> figure.kpi().equals(kpi)))
        .filter(figure -> figure.history().stream().filter(point -> point.value().isPresent()).count() > 1)
        .toList();
  }

  private Optional<Block> costByResource() {
    return Optional.ofNullable(details.get("cost_by_resource"))
        .filter(table -> !table.rows().isEmpty())
        .map(this::bars);
  }

  private Block bars(Block.Table table) {
    int last = table.columns().size() - 1;
    List<Block.Bar> bars = table.rows().stream()
        .filter(row -> row.get(last).number().isPresent())
        .map(row -> new Block.Bar(row.get(0).text(), row.get(last).number().orElse(BigDecimal.ZERO), row.get(last).text()))
        .sorted(Comparator.comparing(Block.Bar::value).reversed())
        .toList();
    String total = table.totals().isEmpty() ? "" : table.totals().get(last).text();
    List<String> phrases = Stream.concat(table.phrases().stream(), Stream.of(words.text("bars.rounded"))).toList();
    return pictures.bars(table.title(), Label.APPROXIMATE, bars, total, phrases);
  }

  private Block costNotice() {
    return new Block.Notes(words.text("cost.notice.title"), List.of(words.text("cost.notice.1"),
        words.text("cost.notice.2"), words.text("cost.notice.3"), words.text("cost.notice.4")));
  }

  private Section tenants(Block.Table table) {
    int alerts = table.columns().size() - 1;
    long tenants = table.rows().stream().filter(row -> !row.get(0).text().equals(pool)).count();
    long alarmed = table.rows().stream()
        .filter(row -> !row.get(0).text().equals(pool))
        .filter(row -> row.get(alerts).number().map(BigDecimal::signum).orElse(0) > 0)
        .count();
    return new Section("tenants", words.text("section.tenants"), words.text("tenants.message", tenants, alarmed),
        contextLine, List.of(table));
  }

  private static List<String> ids(List<PrintedFigure> figures) {
    return figures.stream().map(PrintedFigure::kpi).toList();
  }
}
