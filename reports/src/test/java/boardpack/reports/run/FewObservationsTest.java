package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.press.Press;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleRun.class)
class FewObservationsTest {

  /** 2 of 5: (3.9207 ± 2.8808) / 8.8415. 5 of 9: (6.9207 ± 3.4965) / 12.8415. */
  @Test
  void aShareOfFewObservationsSaysSo(SampleRun.Result run) {
    assertThat(figure(run, new TenantId("tn-castellan"), "revenue_protection_rate").observations())
        .isEqualTo("of 5; 95 % interval 12 to 77 %");
    assertThat(figure(run, TenantId.PLATFORM, "revenue_protection_rate").observations())
        .isEqualTo("of 9; 95 % interval 27 to 81 %");
  }

  @Test
  void soDoItsCellsInTheWorkbookAndItsLineInTheMail(SampleRun.Result run) throws IOException {
    SealedPack sealed = sealed(run, new TenantId("tn-castellan"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sealed.read(Press.WORKBOOK)))) {
      Map<String, Row> rows = new HashMap<>();
      workbook.getSheetAt(1).forEach(row -> rows.put(String.valueOf(row.getCell(1)), row));
      assertThat(List.of(17, 18, 19)).extracting(column -> rows.get("Revenue protection rate").getCell(column).getNumericCellValue())
          .containsExactly(5.0, 0.12, 0.77);
      assertThat(rows.get("Bounce rate").getCell(17).toString()).isEmpty();
    }
    assertThat(sealed.pack().sections().get(0).blocks()).anySatisfy(block ->
        assertThat(block).isInstanceOfSatisfying(Block.Figures.class, figures -> assertThat(figures.kpis()).contains("revenue_protection_rate")));
    for (String mail : List.of("mail.html", "mail.txt")) {
      assertThat(new String(sealed.read(mail), StandardCharsets.UTF_8)).as(mail).contains("of 5; 95 % interval 12 to 77 %");
    }
  }

  @Test
  void aShareOfManyDoesNot(SampleRun.Result run) {
    PrintedFigure bounces = figure(run, TenantId.PLATFORM, "bounce_rate");
    assertThat(bounces.value()).isPresent();
    assertThat(bounces.observations()).isEmpty();
  }

  private static PrintedFigure figure(SampleRun.Result run, TenantId tenant, String kpi) {
    return sealed(run, tenant).pack().figures().stream().filter(figure -> figure.kpi().equals(kpi)).findFirst().orElseThrow();
  }

  private static SealedPack sealed(SampleRun.Result run, TenantId tenant) {
    return new Archive(run.workspace().home(), "boardpack test")
        .latest(new PackKey(tenant, "monthly", "2026-10", "full", "en", 1)).orElseThrow();
  }
}
