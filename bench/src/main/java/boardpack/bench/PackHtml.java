package boardpack.bench;

import boardpack.pipeline.check.TieOutLine;
import boardpack.reports.chart.Charts;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of a pack's PDF as one HTML document with inline pictures, for a browser to print. */
final class PackHtml {
  private static final String STYLE = """
      @page {size: A4; margin: 16mm} body {font: 8pt Roboto, sans-serif; --chart-ink: #12304f; --chart-accent: #0b6e6e;
      --chart-text: #222; --chart-muted: #667; --chart-previous: #99a; --chart-rule: #ccd; --chart-paper: #fff;
      --chart-good: #0a6; --chart-bad: #b22; --chart-font: sans-serif} section {break-before: page}
      table {border-collapse: collapse; width: 100%} td, th {border-bottom: 1px solid #ccd; padding: 1mm; text-align: left}
      thead {display: table-header-group} tr, figure {break-inside: avoid} svg {width: 120mm; height: auto}
      """;

  private final Pack pack;
  private final StringBuilder html = new StringBuilder();
  private int pictures;

  private PackHtml(Pack pack) {
    this.pack = pack;
  }

  static String of(Pack pack) {
    return new PackHtml(pack).document();
  }

  private String document() {
    html.append("<!doctype html><html lang=en><meta charset=utf-8><title>").append(safe(pack.title()))
        .append("</title><style>").append(STYLE).append("</style>");
    tag("h1", pack.title());
    tag("h2", pack.periodTitle());
    tag("p", pack.headline());
    tag("p", pack.dataCutText());
    pack.sections().forEach(this::section);
    html.append("<section>");
    table(List.of("input", "measure", "source", "landed", "marts"), pack.tieOut().stream().map(PackHtml::line));
    table(List.of("input", "source", "state", "as of", "rows", "put aside"), pack.sources().stream().map(line ->
        List.of(line.input(), line.sourceOfRecord(), line.state(), line.asOf(), "" + line.rows(), "" + line.putAside())));
    return html.append("</section></html>").toString();
  }

  private static List<String> line(TieOutLine line) {
    return List.of(line.input(), line.measure(), line.source().toPlainString(), line.landed().toPlainString(),
        line.mart().map(Object::toString).orElse(""));
  }

  private void section(Section section) {
    html.append("<section>");
    tag("h2", section.heading());
    tag("h3", section.message());
    tag("p", section.contextLine());
    section.blocks().forEach(this::block);
    html.append("</section>");
  }

  private void block(Block block) {
    if (block instanceof Block.Figures figures) {
      tag("h3", figures.title());
      table(List.of("", "", "before", "a year ago", "plan", ""), figures.kpis().stream().map(pack::figure).map(PackHtml::row));
      figures.phrases().forEach(phrase -> tag("p", phrase));
    } else if (block instanceof Block.Trend trend) {
      picture(Charts.trendSvg(pack.figure(trend.kpi()), trend, pack.brand(), "p" + pictures++), trend.caption());
    } else if (block instanceof Block.Bars bars) {
      picture(Charts.barsSvg(bars, pack.brand(), "p" + pictures++), bars.caption());
    } else if (block instanceof Block.Table table) {
      tag("h3", table.title());
      table(table.columns().stream().map(column -> column.name() + " " + column.unit()).toList(),
          Stream.concat(table.rows().stream(), Stream.of(table.totals()))
              .map(row -> row.stream().map(Block.Cell::text).toList()));
      tag("p", table.countLine());
    } else if (block instanceof Block.Notes notes) {
      tag("h3", notes.title());
      notes.sentences().forEach(sentence -> tag("p", sentence));
    }
  }

  private static List<String> row(PrintedFigure figure) {
    return List.of(figure.title(), figure.text(), compared(figure.previous()), compared(figure.priorYear()),
        compared(figure.plan()), figure.verdictText());
  }

  private static String compared(Optional<PrintedFigure.Comparison> other) {
    return other.map(one -> one.text() + " " + one.change()).orElse("");
  }

  private void picture(String svg, String caption) {
    html.append("<figure>").append(svg);
    tag("figcaption", caption);
    html.append("</figure>");
  }

  private void table(List<String> heads, Stream<List<String>> rows) {
    html.append("<table><thead>").append(cells("th", heads)).append("</thead>");
    rows.forEach(row -> html.append(cells("td", row)));
    html.append("</table>");
  }

  private static String cells(String tag, List<String> texts) {
    return texts.stream().map(text -> "<" + tag + ">" + safe(text) + "</" + tag + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private void tag(String tag, String text) {
    html.append('<').append(tag).append('>').append(safe(text)).append("</").append(tag).append('>');
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
