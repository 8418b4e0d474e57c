package boardpack.reports.overview;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.template.TemplateFunction;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.text.NumberFormat;
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
        "kind", arguments -> kind((Block) arguments.get(0)),
        "count", arguments -> NumberFormat.getIntegerInstance(locale).format(arguments.get(0)),
        "trend", arguments -> drawn(pictures.trend((PrintedFigure) arguments.get(0))),
        "bars", arguments -> drawn(pictures.bars((Block.Bars) arguments.get(0))));
  }

  private static String explains(PrintedFigure figure) {
    return Site.explains(figure.group(), figure.kpi());
  }

  /** {@code figures}, {@code trend}, {@code bars}, {@code table}, {@code notes}: the macro that prints the block. */
  private static String kind(Block block) {
    return block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Optional<Object> drawn(Optional<String> picture) {
    return picture.map(Templates::markup);
  }
}
