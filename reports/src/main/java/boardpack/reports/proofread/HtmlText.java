package boardpack.reports.proofread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of an HTML page, block by block, and what stands beside them in attributes, comments and styles. */
final class HtmlText {
  private static final Set<String> BLOCKS = Set.of("article", "section", "figure", "header", "li", "body", "html");
  /** Where a picture's lines run; they are drawn from rounded values and say nothing. */
  private static final Set<String> GEOMETRY = Set.of("d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry",
      "points", "transform", "width", "height", "viewbox", "style", "class");

  private final Map<Element, StringBuilder> own = new LinkedHashMap<>();
  private final StringBuilder aside = new StringBuilder();

  static List<Passage> of(String name, String html) {
    HtmlText page = new HtmlText();
    Element root = Jsoup.parse(html);
    root.traverse((node, depth) -> page.take(node));
    List<Passage> passages = new ArrayList<>();
    page.own.forEach((block, text) -> passages.add(
        Passage.block(name, "", text.toString(), text.indexOf("" + Marks.MARK) < 0 ? "" : block.text())));
    passages.add(Passage.aside(name, "in an attribute", page.aside.toString()));
    return passages;
  }

  private void take(Node node) {
    if (node instanceof TextNode text) {
      if (!text.isBlank()) {
        own.computeIfAbsent(block(text.parent()), element -> new StringBuilder()).append(text.getWholeText()).append(' ');
      }
    } else if (node instanceof Element element) {
      for (Attribute attribute : element.attributes()) {
        if (!GEOMETRY.contains(attribute.getKey())) {
          aside.append(attribute.getValue()).append(" | ");
        }
      }
    } else if (node instanceof Comment comment) {
      aside.append(comment.getData()).append(" | ");
    } else if (node instanceof DataNode data) {
      aside.append(data.getWholeData()).append(" | ");
    }
  }

  private static Element block(Element start) {
    Element element = start;
    while (!isBlock(element) && element.parent() != null) {
      element = element.parent();
    }
    return element;
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.tagName())
        || element.tagName().equals("div") && element.hasAttr("id")
        || element.tagName().equals("tr") && element.hasClass("figure");
  }
}
