package boardpack.reports.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that stand in the HTML of a mail, taken out of it: few mail programs show a picture written into the page,
 * and all show one that travels beside it under a name of its own.
 */
final class InlinePictures {
  private static final Pattern WRITTEN = Pattern.compile("src=\"data:image/png;base64,([A-Za-z0-9+/]+={0,2})\"");
  private static final String PNG = "image/png";

  private InlinePictures() {}

  /** The HTML alone where it holds no picture, else related(HTML, pictures). */
  static MimeBodyPart of(String html) throws MessagingException {
    List<byte[]> pictures = new ArrayList<>();
    String naming = WRITTEN.matcher(html).replaceAll(found -> {
      pictures.add(Base64.getDecoder().decode(found.group(1)));
      return Matcher.quoteReplacement("src=\"cid:" + name(pictures.size()) + "\"");
    });
    MimeBodyPart page = new MimeBodyPart();
    page.setText(naming, StandardCharsets.UTF_8.name(), "html");
    if (pictures.isEmpty()) {
      return page;
    }
    MimeMultipart related = new MimeMultipart("related", page);
    for (int i = 0; i < pictures.size(); i++) {
      related.addBodyPart(picture(name(i + 1), pictures.get(i)));
    }
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(related);
    return whole;
  }

  private static MimeBodyPart picture(String name, byte[] png) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(png, PNG)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setContentID("<" + name + ">");
    part.setDisposition(Part.INLINE);
    part.setFileName(name + ".png");
    return part;
  }

  private static String name(int number) {
    return "picture-" + number;
  }
}
