package boardpack.reports.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notice at the head of an overview whose place a later revision has taken, and the page without it. */
final class Superseded {
  private static final String BEFORE = "<main id=\"content\" tabindex=\"-1\">\n";
  private static final Pattern NOTICE = Pattern.compile(Pattern.quote(BEFORE)
      + "(?<notice><p class=\"superseded\"><a href=\"\\.\\./\\.\\./r(?<revision>\\d{1,6})/overview/index\\.html\">"
      + "(?<text>[^<>]*)</a></p>\\n)");

  private Superseded() {}

  static boolean concerns(String document) {
    return document.startsWith("overview/") && document.endsWith(".html");
  }

  /** The page, saying that {@code revision} has taken its place, and no other. */
  static byte[] by(int revision, String text, byte[] page) {
    String bare = strip(new String(page, StandardCharsets.UTF_8));
    String notice = "<p class=\"superseded\"><a href=\"../../r" + revision + "/overview/index.html\">" + escaped(text) + "</a></p>\n";
    return bare.replace(BEFORE, BEFORE + notice).getBytes(StandardCharsets.UTF_8);
  }

  /** @param said what a revision says of those before it; any other words are no notice, and stay */
  static byte[] without(byte[] page, IntFunction<Optional<String>> said) {
    String text = new String(page, StandardCharsets.UTF_8);
    Matcher notice = NOTICE.matcher(text);
    boolean isOurs = notice.find() && said.apply(Integer.parseInt(notice.group("revision")))
        .filter(words -> escaped(words).equals(notice.group("text"))).isPresent();
    return isOurs ? strip(text).getBytes(StandardCharsets.UTF_8) : page;
  }

  private static String strip(String page) {
    Matcher notice = NOTICE.matcher(page);
    return notice.find() ? page.substring(0, notice.start("notice")) + page.substring(notice.end("notice")) : page;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
