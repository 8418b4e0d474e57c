package boardpack.reports.overview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart's SVG without what a file of its own would need and a page does not: the namespace, fallback colours, what is so
 * anyway. Lines of one look that follow each other become one path, and what many shapes share is said once, in the page's
 * style; a page of ten charts is half as long for it.
 */
final class Markup {
  private static final List<String> SO_ANYWAY = List.of(
      ";stroke-opacity:1.0", ";fill-opacity:1.0", ";stroke-miterlimit:10", " fill-opacity: 1.0;");
  // Each begins with letters that stand for themselves: the search then skips what cannot match.
  private static final Pattern NAMESPACE = Pattern.compile(" xmlns=\"[^\"]*\"");
  private static final Pattern FONT = Pattern.compile(" font-family: var\\(--chart-font[^;]*;");
  private static final Pattern LONE_TEXT = Pattern.compile("<g>(<text [^>]*>[^<]*</text>)</g>");
  private static final Pattern FALLBACK = Pattern.compile("var\\(--chart-([a-z]+),#[0-9a-f]{6}");
  private static final Pattern LONG_WIDTH = Pattern.compile("stroke-width:(\\d+\\.\\d\\d)\\d+");
  private static final Pattern LINE = Pattern.compile(
      "<line x1='([^']*)' y1='([^']*)' x2='([^']*)' y2='([^']*)' style='([^']*)'/>");
  private static final Pattern STROKE = Pattern.compile(
      "style='stroke-width:([0-9.]+);stroke:var\\(--chart-([a-z]+)\\);stroke-linejoin:round'");
  private static final Pattern FILL = Pattern.compile("style='fill:var\\(--chart-([a-z]+)\\)'");

  private Markup() {}

  static String of(String svg) {
    String plain = FONT.matcher(NAMESPACE.matcher(svg).replaceAll("")).replaceAll("");
    for (String needless : SO_ANYWAY) {
      plain = plain.replace(needless, "");
    }
    String coloured = FALLBACK.matcher(plain).replaceAll("var(--chart-$1");
    String paths = paths(LONG_WIDTH.matcher(coloured).replaceAll("stroke-width:$1"));
    String stroked = STROKE.matcher(paths).replaceAll("class='s-$2' stroke-width='$1'");
    return LONE_TEXT.matcher(FILL.matcher(stroked).replaceAll("class='f-$1'")).replaceAll("$1");
  }

  private static String paths(String svg) {
    StringBuilder result = new StringBuilder();
    Matcher line = LINE.matcher(svg);
    int written = 0;
    String look = "";
    String end = "";
    while (line.find()) {
      boolean joins = line.start() == written && line.group(5).equals(look);
      if (!joins) {
        result.append(closing(look)).append(svg, written, line.start()).append("<path d='");
      }
      String start = line.group(1) + " " + line.group(2);
      result.append(joins && start.equals(end) ? "" : "M" + start);
      end = line.group(3) + " " + line.group(4);
      result.append('L').append(end);
      look = line.group(5);
      written = line.end();
    }
    return result.append(closing(look)).append(svg, written, svg.length()).toString();
  }

  private static String closing(String look) {
    return look.isEmpty() ? "" : "' style='" + look + "'/>";
  }
}
