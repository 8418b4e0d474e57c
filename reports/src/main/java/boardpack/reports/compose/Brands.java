package boardpack.reports.compose;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.Typeface;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the company and each of its tenants look like: two colours, a typeface and a logo, from
 * {@code templates/brand/brand.yml} and, for a tenant that has its own, {@code templates/brand/<tenant>/brand.yml}. A colour
 * too pale to read on white is refused with the nearest that can be read.
 */
public final class Brands {
  private static final double LEAST_CONTRAST = 4.5;

  private final Workspace workspace;
  private final Map<TenantId, Pack.Brand> known = new ConcurrentHashMap<>();
  private final Pack.Brand company;

  private Brands(Workspace workspace) {
    this.workspace = workspace;
    this.company = read("templates/brand/").orElse(new Pack.Brand("#12304f", "#0b6e6e"));
  }

  /** @throws boardpack.pipeline.fault.Fault as {@link #of} for the company's own brand */
  public static Brands read(Workspace workspace) {
    return new Brands(workspace);
  }

  /**
   * The tenant's own brand, the company's where it has none.
   *
   * @throws boardpack.pipeline.fault.Fault where a colour is none or fails the contrast of WCAG 2.2 AA on white, a typeface
   *     does not ship, or a logo is no PNG of at most 20 kB
   */
  public Pack.Brand of(TenantId tenant) {
    return tenant.isPlatform() ? company
        : known.computeIfAbsent(tenant, one -> read("templates/brand/" + one + "/").orElse(company));
  }

  private Optional<Pack.Brand> read(String folder) {
    return workspace.file(folder + "brand.yml").map(file -> {
      Setting brand = SettingsFile.read(file, workspace.shownAs(file), name -> null)
          .only(Set.of("ink", "accent", "font", "logo"));
      return new Pack.Brand(colour(brand.at("ink", "'#12304f'")), colour(brand.at("accent", "'#0b6e6e'")),
          brand.optional("font").map(font -> font.as(Typeface::of, Typeface.names())).orElse(Typeface.ROBOTO),
          brand.optional("logo").map(logo -> Logos.read(workspace, folder, logo)));
    });
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
    for (double share = 0.998; share > 0; share -= 0.002) {
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
