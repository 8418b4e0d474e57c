package boardpack.reports.compose;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The company's two colours, from {@code templates/brand/brand.yml}; a colour too pale to read on white is refused. */
public final class Brands {
  private static final double LEAST_CONTRAST = 4.5;

  private Brands() {}

  /** @throws boardpack.pipeline.fault.Fault where a colour is none, or fails the contrast of WCAG 2.2 AA on white */
  public static Pack.Brand read(Workspace workspace) {
    Optional<Path> file = workspace.file("templates/brand/brand.yml");
    if (file.isEmpty()) {
      return new Pack.Brand("#12304f", "#0b6e6e");
    }
    Setting brand = SettingsFile.read(file.get(), workspace.shownAs(file.get()), name -> null).only(Set.of("ink", "accent"));
    return new Pack.Brand(colour(brand.at("ink", "'#12304f'")), colour(brand.at("accent", "'#0b6e6e'")));
  }

  private static String colour(Setting setting) {
    int rgb = setting.as(Brands::rgb, "'#12304f'");
    if (contrastWithWhite(rgb) < LEAST_CONTRAST) {
      throw setting.refuse("is too pale to read on white (contrast below 4.5)", "'" + hex(darkened(rgb)) + "'");
    }
    return hex(rgb);
  }

  private static int rgb(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text.substring(1), 16);
  }

  /** The nearest darker colour of the same hue that passes. */
  private static int darkened(int rgb) {
    for (double share = 0.98; share > 0; share -= 0.02) {
      int darker = scaled(rgb >> 16 & 255, share) << 16 | scaled(rgb >> 8 & 255, share) << 8 | scaled(rgb & 255, share);
      if (contrastWithWhite(darker) >= LEAST_CONTRAST) {
        return darker;
      }
    }
    return 0;
  }

  private static int scaled(int channel, double share) {
    return (int) Math.round(channel * share);
  }

  private static double contrastWithWhite(int rgb) {
    double luminance = 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String hex(int rgb) {
    return String.format(java.util.Locale.ROOT, "#%06x", rgb);
  }
}
