package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what a KPI is made of: measures, figures of other KPIs, or the course of one of them. */
final class FormulaReader {
  private static final String MEASURES = "{sent: {mart: delivery_daily, time: day, sql: sum(sent)}}";
  /** Three recent periods, and at least one to hold them against. */
  private static final int FEWEST = 4;

  private final MeasureReader measures;
  private final ComponentReader components;

  FormulaReader(MeasureReader measures, ComponentReader components) {
    this.measures = measures;
    this.components = components;
  }

  Kpi.Formula read(Setting yml, Label label) {
    Optional<Setting> trend = yml.optional("trend");
    if (trend.isPresent()) {
      return trend(trend.get().only(Set.of("kpi", "periods")));
    }
    List<Component> of = yml.optional("of").map(components::read).orElse(List.of());
    Optional<Setting> named = of.isEmpty() ? Optional.of(yml.at("measures", MEASURES)) : yml.optional("measures");
    List<Measure> own = new ArrayList<>();
    named.ifPresent(setting -> setting.entries().forEach((name, measure) -> {
      if (of.stream().anyMatch(component -> component.name().equals(name))) {
        throw measure.refuse("is a name under 'of' too", "a name of its own");
      }
      own.add(measures.read(name, measure, label));
    }));
    Kpi.Formula names = new Kpi.Formula(own, of, new Expression.Name(""), Optional.empty());
    return new Kpi.Formula(own, of, expression(yml.at("numerator", "sent"), names),
        yml.optional("denominator").map(denominator -> expression(denominator, names)));
  }

  private Kpi.Formula trend(Setting yml) {
    Kpi kpi = components.fitting(yml.at("kpi", "delivery_rate"));
    int periods = yml.at("periods", "4").integer("4");
    if (periods < FEWEST) {
      throw yml.at("periods", "4").refuse("are too few for a trend", "4");
    }
    if (kpi.direction() != Direction.HIGHER && kpi.direction() != Direction.LOWER) {
      throw yml.at("kpi", "delivery_rate")
          .refuse("cannot improve: neither higher nor lower is better", "delivery_rate");
    }
    List<Component> values = IntStream.range(0, periods)
        .mapToObj(back -> new Component(
            "periods_back_" + back, kpi, new Component.At(back, false), Component.Take.VALUE, false))
        .toList();
    return new Kpi.Formula(List.of(), values, new Trend(values.stream().map(Component::name).toList(),
        kpi.direction() == Direction.HIGHER ? 1 : -1), Optional.empty());
  }

  /** An expression over the names of the formula. */
  static Expression expression(Setting setting, Kpi.Formula formula) {
    Expression expression = setting.as(Expression::parse, "revenue - cost, of names, numbers, + - * and ( )");
    Set<String> names = new LinkedHashSet<>(Stream.concat(
        formula.measures().stream().map(Measure::name), formula.components().stream().map(Component::name)).toList());
    names.add(Ingredients.PERIOD_DAYS);
    for (String name : expression.names()) {
      if (!names.contains(name)) {
        throw setting.refuse("names '" + name + "', which is no measure here", String.join(", ", names));
      }
    }
    if (formula.components().isEmpty() && expression.divides()) {
      throw setting.refuse("divides, and what divides does not add up", "a 'denominator'");
    }
    return expression;
  }
}
