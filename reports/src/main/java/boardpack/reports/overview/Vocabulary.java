package boardpack.reports.overview;

import static java.util.Map.entry;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.template.TemplateFunction;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** What the overview's templates may call. */
final class Vocabulary {
  private Vocabulary() {}

  static Map<String, TemplateFunction> of(Pack pack, Site site, Words words) {
    Pictures pictures = new Pictures(pack.brand(), words);
    Locale locale = Locale.forLanguageTag(pack.subject().locale());
    TenantLinks tenants = TenantLinks.of(pack);
    return Map.ofEntries(
        entry("words", arguments -> words.text((String) arguments.get(0), arguments.subList(1, arguments.size()).toArray())),
        entry("figure", arguments -> pack.figure((String) arguments.get(0))),
        entry("explains", arguments -> site.explains(((PrintedFigure) arguments.get(0)).kpi())),
        entry("kind", arguments -> kind((Block) arguments.get(0))),
        entry("number", arguments -> number((Number) arguments.get(0), locale)),
        entry("trend", arguments -> pictures.trend((Block.Trend) arguments.get(0), (PrintedFigure) arguments.get(1))),
        entry("bars", arguments -> pictures.bars((Block.Bars) arguments.get(0), ((Number) arguments.get(1)).intValue())),
        entry("sparkline", arguments -> pictures.sparkline((PrintedFigure) arguments.get(0))),
        entry("history", arguments -> pictures.history((PrintedFigure) arguments.get(0))),
        entry("tenantPage", arguments -> tenants.to((String) arguments.get(0))));
  }

  /** As the edition's readers write it, with as many decimals as the number has. */
  private static String number(Number number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int decimals = number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** {@code figures}, {@code trend}, {@code bars}, {@code table}, {@code notes}: the macro that prints the block. */
  private static String kind(Block block) {
    return block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
