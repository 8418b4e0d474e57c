package boardpack.reports.excel;

import boardpack.reports.pack.Pack;
import java.util.Base64;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A brand's logo in a row of its own, as large as fits, in its own proportions. */
final class LogoPicture {
  private static final int WIDEST = 180;
  private static final int HIGHEST = 44;
  private static final float ROW_POINTS = 40;

  private LogoPicture() {}

  static void put(Book book, Page page, int row, int column, Pack.Logo logo) {
    page.row(row).setHeightInPoints(ROW_POINTS);
    double scale = Math.min(1, Math.min((double) WIDEST / logo.width(), (double) HIGHEST / logo.height()));
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, emu(scale * logo.width()), emu(scale * logo.height()),
        column, row, column, row);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    int picture = book.workbook().addPicture(Base64.getDecoder().decode(logo.png()), XSSFWorkbook.PICTURE_TYPE_PNG);
    XSSFPicture drawn = page.sheet().createDrawingPatriarch().createPicture(anchor, picture);
    drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(SafeText.line(book.pack().subject().name(), 200));
  }

  private static int emu(double pixels) {
    return (int) Math.round(pixels * Units.EMU_PER_PIXEL);
  }
}
