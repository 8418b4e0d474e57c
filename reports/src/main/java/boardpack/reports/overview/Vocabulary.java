package boardpack.reports.overview;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.template.TemplateFunction;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the overview's templates may call. */
final class Vocabulary {
  private Vocabulary() {}

  static Map<String, TemplateFunction> of(Pack pack, Words words, Pictures pictures) {
    Locale locale = Locale.forLanguageTag(pack.subject().locale());
    return Map.of(
        "words", arguments -> words.text((String) arguments.get(0), arguments.subList(1, arguments.size()).toArray()),
        "figure", arguments -> pack.figure((String) arguments.get(0)),
        "explains", arguments -> explains((PrintedFigure) arguments.get(0)),
        "alternative", arguments -> alternative((PrintedFigure) arguments.get(0), words),
        "kind", arguments -> kind((Block) arguments.get(0)),
        "number", arguments -> number((Number) arguments.get(0), locale),
        "trend", arguments -> drawn(pictures.trend((PrintedFigure) arguments.get(0))),
        "bars", arguments -> drawn(pictures.bars((Block.Bars) arguments.get(0))));
  }

  /** As the edition's readers write it, with as many decimals as the number has. */
  private static String number(Number number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int decimals = number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  private static String explains(PrintedFigure figure) {
    return Site.explains(figure.group(), figure.kpi());
  }

  /** What a picture of the figure's history shows, in words: where it began and where it ended. */
  private static String alternative(PrintedFigure figure, Words words) {
    List<Point> known = figure.history().stream().filter(point -> point.value().isPresent()).toList();
    if (known.isEmpty()) {
      return words.text("overview.history_of", figure.title());
    }
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    return words.text("overview.history_alternative", figure.title(), first.text(), first.name(), last.text(), last.name());
  }

  /** {@code figures}, {@code trend}, {@code bars}, {@code table}, {@code notes}: the macro that prints the block. */
  private static String kind(Block block) {
    return block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Optional<Object> drawn(Optional<String> picture) {
    return picture.map(Templates::markup);
  }
}
