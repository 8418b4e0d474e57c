package boardpack.pipeline.kpi;

import boardpack.pipeline.period.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one tenant or of the platform. */
public final class Figures {

  record Made(Figure figure, List<Reason> reasons) {}

  /** One period of a history; without a figure where the period lies before all data. */
  public record Point(Period period, Optional<Figure> figure) {}

  private record Key(String kpi, String period) {}

  private final Map<Key, Made> figures = new LinkedHashMap<>();
  private final PeriodTable periods;

  Figures(List<Made> made, PeriodTable periods) {
    made.forEach(one -> figures.put(new Key(one.figure().kpi(), one.figure().period().id()), one));
    this.periods = periods;
  }

  /** Every figure, in the catalogue's order, then oldest first in each grain. */
  public List<Figure> all() {
    return figures.values().stream().map(Made::figure).toList();
  }

  public Optional<Figure> figure(String kpi, String period) {
    return Optional.ofNullable(figures.get(new Key(kpi, period))).map(Made::figure);
  }

  /** Why a figure is not simply {@code ok}, the gravest first; none where it is. */
  public List<Reason> reasons(String kpi, String period) {
    return Optional.ofNullable(figures.get(new Key(kpi, period))).map(Made::reasons).orElse(List.of());
  }

  /** The figure of the period before. */
  public Optional<Figure> previous(String kpi, String period) {
    return periods.previous(period).flatMap(before -> figure(kpi, before.id()));
  }

  Optional<Period> periodBefore(Period period) {
    return periods.previous(period.id());
  }

  Optional<Period> seen(Component.At at, Period period) {
    return at.seenFrom(period, periods);
  }

  /** The figure of the same period a year before. */
  public Optional<Figure> priorYear(String kpi, String period) {
    return periods.entry(period).flatMap(PeriodTable.Entry::priorYear).flatMap(before -> figure(kpi, before));
  }

  /**
   * Up to {@code count} periods up to and including {@code period}, oldest first. It begins no earlier than the first
   * figure; a gap after that is kept as a point without one.
   */
  public List<Point> history(String kpi, String period, int count) {
    Deque<Point> history = new ArrayDeque<>();
    Optional<Period> at = periods.entry(period).map(PeriodTable.Entry::period);
    while (at.isPresent() && history.size() < count) {
      history.addFirst(new Point(at.get(), figure(kpi, at.get().id())));
      at = periods.previous(at.get().id());
    }
    return history.stream().dropWhile(point -> point.figure().isEmpty()).toList();
  }
}
