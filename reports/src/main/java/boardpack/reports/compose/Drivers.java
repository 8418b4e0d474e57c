package boardpack.reports.compose;

import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.compose.Contributions.Share;
import boardpack.reports.layout.Driver;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says what drove a figure's change, where the parts that are known add up to the figure in both periods, and else nothing. */
final class Drivers {
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.000001");

  private final Words words;
  private final NumberTexts numbers;
  private final Figures figures;
  private final String period;
  private final List<DetailTable> before;
  private final List<DetailTable> after;
  private final BiFunction<String, String, String> name;

  /**
   * @param before the details of the period before
   * @param name what people call a part, by column and value
   */
  Drivers(Words words, NumberTexts numbers, Figures figures, String period, List<DetailTable> before, List<DetailTable> after,
      BiFunction<String, String, String> name) {
    this.words = words;
    this.numbers = numbers;
    this.figures = figures;
    this.period = period;
    this.before = before;
    this.after = after;
    this.name = name;
  }

  /** "; news.aurora.example and post.dijkstra.example explain 80 % of it", or empty where nothing can be said. */
  String clause(Driver driver, PrintedFigure printed) {
    Optional<Figure> now = figures.figure(driver.kpi(), period);
    Optional<Figure> then = figures.previous(driver.kpi(), period);
    boolean moved = printed.previous().isPresent() && printed.value().isPresent()
        && printed.previous().get().value().compareTo(printed.value().get()) != 0;
    if (!moved || now.flatMap(Figure::value).isEmpty() || then.flatMap(Figure::value).isEmpty()) {
      return "";
    }
    return contributions(driver, then.get().value().get(), now.get().value().get())
        .map(contributions -> said(contributions, driver, printed)).orElse("");
  }

  private Optional<Contributions> contributions(Driver driver, BigDecimal then, BigDecimal now) {
    Optional<Map<String, Share>> partsThen = parts(before, driver);
    Optional<Map<String, Share>> partsNow = parts(after, driver);
    if (partsThen.isEmpty() || partsNow.isEmpty() || !holds(driver, partsThen.get(), then) || !holds(driver, partsNow.get(), now)) {
      return Optional.empty();
    }
    Contributions contributions = driver.of().isPresent()
        ? Contributions.rate(partsThen.get(), partsNow.get())
        : Contributions.additive(amounts(partsThen.get()), amounts(partsNow.get()));
    return Optional.of(contributions).filter(found -> found.change().signum() != 0);
  }

  /** A claim about parts is only as good as their sum: it must be the figure itself. */
  private static boolean holds(Driver driver, Map<String, Share> parts, BigDecimal figure) {
    Share whole = Contributions.whole(parts);
    if (driver.of().isPresent() && whole.of().signum() == 0) {
      return false;
    }
    BigDecimal value = driver.of().isPresent() ? whole.part().divide(whole.of(), 12, RoundingMode.HALF_EVEN) : whole.part();
    return value.subtract(figure).abs().compareTo(NEGLIGIBLE.max(figure.abs().multiply(NEGLIGIBLE))) <= 0;
  }

  private String said(Contributions contributions, Driver driver, PrintedFigure printed) {
    Contributions.Explained explained = contributions.explained();
    String split = driver.of().isPresent() ? split(contributions, printed) : "";
    if (!explained.isHalf()) {
      return words.text("drivers.none") + split;
    }
    String named = new Sentences(words).list(explained.names());
    boolean beyond = explained.share().compareTo(BigDecimal.ONE) > 0;
    return (beyond
        ? words.text("drivers.beyond", named)
        : words.text(explained.names().size() == 1 ? "drivers.one" : "drivers.some", named, share(explained.share(), printed.label())))
        + split;
  }

  private String share(BigDecimal share, Label label) {
    BigDecimal whole = Precision.round(share, Unit.PERCENT, Label.DIRECTIONAL);
    return numbers.text(whole, Unit.PERCENT, label, List.of());
  }

  /** " (by rates −0.4 points, by mix −0.1 points)". */
  private String split(Contributions contributions, PrintedFigure printed) {
    return words.text("drivers.split", difference(contributions.rates(), printed), difference(contributions.mix(), printed));
  }

  private String difference(BigDecimal full, PrintedFigure printed) {
    return numbers.difference(Precision.round(full, printed.unit(), printed.label()), printed.unit(), printed.label(),
        words.text("change.points"));
  }

  /** The parts by name; empty where a name or an amount is not known. */
  private Optional<Map<String, Share>> parts(List<DetailTable> details, Driver driver) {
    Optional<DetailTable> detail = details.stream().filter(one -> one.detail().id().equals(driver.detail())).findFirst();
    if (detail.isEmpty() || !detail.get().notConnected().isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = detail.get().columns().stream().map(column -> column.name()).toList();
    int by = columns.indexOf(driver.by());
    int part = columns.indexOf(driver.part());
    int of = driver.of().map(columns::indexOf).orElse(part);
    if (by < 0 || part < 0 || of < 0) {
      return Optional.empty();
    }
    boolean known = detail.get().rows().stream().allMatch(row -> row.get(by) instanceof Value.Text
        && row.get(part) instanceof Value.Number && row.get(of) instanceof Value.Number);
    return known ? Optional.of(detail.get().rows().stream().collect(Collectors.toMap(
        row -> name.apply(driver.by(), ((Value.Text) row.get(by)).text()),
        row -> new Share(number(row, part), number(row, of)),
        (a, b) -> new Share(a.part().add(b.part()), a.of().add(b.of())), LinkedHashMap::new))) : Optional.empty();
  }

  private static Map<String, BigDecimal> amounts(Map<String, Share> parts) {
    return parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().part()));
  }

  private static BigDecimal number(List<Value> row, int column) {
    return ((Value.Number) row.get(column)).number();
  }
}
