package boardpack.reports.pdf;

import boardpack.reports.pack.Pack;
import java.util.Base64;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** A brand's logo as the report engine takes it. */
final class LogoImage {
  private LogoImage() {}

  static Renderable of(Pack.Logo logo) {
    return SimpleDataRenderer.getInstance(Base64.getDecoder().decode(logo.png()));
  }
}
