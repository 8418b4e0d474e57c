package boardpack.pipeline.kpi;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.settings.Setting;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that a case of a composite KPI gives for its components: {@code delivery_rate: {value: 0.98}}, or a list
 * of them with a {@code period} each. A component that the case does not name has no figure in any period.
 */
final class GivenFigures {
  private static final Set<String> KNOWN =
      Set.of("period", "value", "numerator", "denominator", "verdict", "status", "inputs");

  private final EditionScope edition;
  private final Period asked;

  GivenFigures(EditionScope edition, Period asked) {
    this.edition = edition;
    this.asked = asked;
  }

  void lay(Setting given, Kpi composite, PeriodTable periods, FigureMaker maker) {
    given.only(Set.copyOf(composite.madeOf().stream().map(Kpi::id).toList()));
    for (Kpi component : composite.madeOf()) {
      periods.all().forEach(period -> maker.know(component, period, Optional.empty()));
      given.optional(component.id()).map(Setting::items).orElse(List.of()).forEach(figure -> {
        Figures.Made made = made(component, figure.only(KNOWN));
        maker.know(component, made.figure().period(), Optional.of(made));
      });
    }
  }

  private Figures.Made made(Kpi kpi, Setting yml) {
    Period period = yml.optional("period").map(text -> Period.parse(text.text(""), Month.JANUARY)).orElse(asked);
    String status = yml.optional("status").map(text -> text.text("ok")).orElse("ok");
    List<Reason> reasons = reasons(status, yml.optional("inputs").map(Setting::texts).orElse(List.of()));
    Verdict verdict = yml.optional("verdict").map(text -> text.text(""))
        .map(word -> Arrays.stream(Verdict.values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow())
        .orElse(Verdict.NOT_RATED);
    return new Figures.Made(new Figure(edition.tenant(), kpi.id(), period,
        reasons.isEmpty() ? FigureStatus.OK : reasons.get(0).kind().status(), kpi.label(), number(yml, "value"),
        number(yml, "numerator"), number(yml, "denominator"), Optional.empty(), verdict, Optional.empty(), Optional.of(MartFixture.NOW),
        kpi.definitionHash()), reasons);
  }

  private static List<Reason> reasons(String status, List<String> inputs) {
    return switch (status) {
      case "ok" -> List.of();
      case "not connected" -> List.of(new Reason(Reason.Kind.NOT_CONNECTED, inputs));
      case "no data" -> List.of(new Reason(Reason.Kind.NOTHING_TO_MEASURE, inputs));
      case "partial" -> List.of(new Reason(Reason.Kind.ROWS_PUT_ASIDE, inputs));
      case "stale" -> List.of(new Reason(Reason.Kind.OLD_INPUT, inputs));
      default -> throw new IllegalArgumentException(status);
    };
  }

  private static Optional<BigDecimal> number(Setting yml, String name) {
    return yml.optional(name).map(value -> value.decimal("1"));
  }
}
