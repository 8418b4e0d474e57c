package boardpack.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTextTest {
  @Test
  void aDigitThatOnlyAChartKeepsIsRead() throws IOException {
    List<Passage> passages = WorkbookText.of("finance.xlsx", drawn(8_765.4321));
    assertThat(passages).anySatisfy(passage -> {
      assertThat(passage.where()).contains("finance.xlsx", "xl/charts/chart1.xml");
      assertThat(Digits.in(passage.text())).contains("87654321");
    });
  }

  private static byte[] drawn(double hidden) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Costs");
      XSSFDrawing drawing = sheet.createDrawingPatriarch();
      XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 5, 10, 15));
      XDDFChartData data = chart.createData(
          ChartTypes.LINE, chart.createCategoryAxis(AxisPosition.BOTTOM), chart.createValueAxis(AxisPosition.LEFT));
      data.addSeries(XDDFDataSourcesFactory.fromArray(new String[] {"September", "October"}, "Costs!$A$1:$A$2"),
          XDDFDataSourcesFactory.fromArray(new Double[] {8_800.0, hidden}, "Costs!$B$1:$B$2"));
      chart.plot(data);
      workbook.write(out);
    }
    return out.toByteArray();
  }
}
