package boardpack.reports.compose;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Pack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Reads a logo: a PNG, which PDF, page and workbook all draw, and small, since it stands in each page of the overview. */
final class Logos {
  private static final int MOST_BYTES = 20_000;
  private static final int MOST_PIXELS = 2_000;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final String GOOD = "logo.png: a PNG of at most 20 kB and 2000 pixels a side, beside brand.yml";

  private Logos() {}

  static Pack.Logo read(Workspace workspace, String folder, Setting logo) {
    String name = logo.text("logo.png");
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw logo.refuse("is no name of a file in the same folder", GOOD);
    }
    Path file = workspace.file(folder + name).orElseThrow(() -> logo.refuse("is missing", GOOD));
    try {
      byte[] bytes = Files.readAllBytes(file);
      BufferedImage picture = isPng(bytes) && bytes.length <= MOST_BYTES ? ImageIO.read(new ByteArrayInputStream(bytes)) : null;
      if (picture == null || Math.max(picture.getWidth(), picture.getHeight()) > MOST_PIXELS) {
        throw logo.refuse("is no such picture", GOOD);
      }
      return new Pack.Logo(Base64.getEncoder().encodeToString(bytes), picture.getWidth(), picture.getHeight());
    } catch (IOException e) {
      throw Fault.machine(workspace.shownAs(file), "cannot be read", GOOD, e);
    }
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > SIGNATURE.length && Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE);
  }
}
