package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailChartTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theChartNamesTheCellsOfItsSheetAndKeepsNoDigitThatTheyDoNotHold(boolean stacked) throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(movements(stacked))))) {
      List<XSSFChart> charts = workbook.getSheet("Trends").getDrawingPatriarch().getCharts();
      String xml = charts.get(charts.size() - 1).getCTChart().xmlText();
      assertThat(xml).contains("'Movements'!$A$7:$A$8", "'Movements'!$B$7:$B$8", "'Movements'!$C$7:$C$8", "≈ New", ">1200.0<", ">-90.0<");
      assertThat(xml.contains("overlap val=\"100\"")).isEqualTo(stacked);
      assertThat(xml.indexOf("overlap") < xml.indexOf("axId val")).as("in the order of the standard").isTrue();
      assertThat(xml).contains(stacked ? "barChart" : "lineChart");
    }
  }

  private static Block.Table movements(boolean stacked) {
    List<Column> columns = List.of(new Column("Month to", Kind.DATE, "", Label.EXACT),
        new Column("New", Kind.MONEY, "USD", Label.DIRECTIONAL), new Column("Churn", Kind.MONEY, "USD", Label.DIRECTIONAL));
    return new Block.Table("movements", "Movements", columns, List.of(row(9, "1200", "0"), row(10, "40", "-90")), List.of(),
        "2 rows", List.of("directional"), List.of(), Optional.of(new Block.Chart(0, List.of(1, 2), stacked)));
  }

  private static List<Cell> row(int month, String came, String left) {
    LocalDate day = LocalDate.of(2026, month, 28);
    return List.of(Cell.of(day.toString(), day), Cell.of(came, new BigDecimal(came)), Cell.of(left, new BigDecimal(left)));
  }
}
