package boardpack.reports.overview;

import boardpack.reports.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The one script of an edition, {@code templates/overview/find.js}; its page allows this text and no other. */
record FindScript(String text) {

  static FindScript read(Templates templates) {
    return new FindScript(templates.fill("overview/find.js", Map.of()));
  }

  /** As a content security policy names it. */
  String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Object markup() {
    return Templates.markup("<script>" + text + "</script>");
  }
}
