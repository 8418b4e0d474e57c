package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.press.Press;
import java.time.Month;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pack that ships, on the sample company. */
@ExtendWith(SampleRun.class)
class FivePacksTest {

  @ParameterizedTest
  @CsvSource({
    "daily,     2026-10-30, 1,  1",
    "weekly,    2026-W44,   4,  4",
    "monthly,   2026-10,    12, 18",
    "quarterly, 2026-Q3,    12, 18",
    "annual,    2025,       12, 18",
  })
  void eachIsMadeOfItsPeriodAndOfItsLength(String pack, String period, int least, int most, SampleRun.Result run)
      throws Exception {
    run.run(pack, Period.parse(period, Month.JANUARY), List.of(TenantId.PLATFORM));
    SealedPack sealed = named(run, "platform/" + pack + "/" + period + "/full-en");
    assertThat(sealed.differences()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(sealed.read(Press.PDF))) {
      assertThat(pdf.getNumberOfPages()).isBetween(least, most);
    }
    for (Document again : new Press(run.workspace()).print(sealed.pack())) {
      assertThat(again.bytes()).as(again.name()).isEqualTo(sealed.read(again.name()));
    }
  }

  @Test
  void theMonthsOfAQuarterAddUpToIt(SampleRun.Result run) throws Exception {
    run.run("quarterly", Period.parse("2026-Q3", Month.JANUARY), List.of(TenantId.PLATFORM));
    Pack quarter = named(run, "platform/quarterly/2026-Q3/full-en").pack();
    Block.Table months = quarter.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
        .filter(table -> table.id().equals("deliverability_parts")).findFirst().orElseThrow();
    assertThat(months.columns()).extracting(Block.Column::name)
        .containsExactly("Figure", "Jul 26", "Aug 26", "Sep 26", "Q3 2026");
    List<Block.Cell> sent = months.rows().stream().filter(row -> row.get(0).text().equals("Send volume")).findFirst()
        .orElseThrow();
    long parts = sent.subList(1, 4).stream().mapToLong(FivePacksTest::number).sum();
    assertThat(parts).isPositive().isEqualTo(number(sent.get(4)));
  }

  @Test
  void aPackIsNotMadeOfAnotherPacksPeriod(SampleRun.Result run) {
    assertThatThrownBy(() -> run.run("weekly", SampleRun.OCTOBER, List.of(TenantId.PLATFORM)))
        .isInstanceOf(Fault.class).hasMessageContaining("2026-W44");
  }

  private static long number(Block.Cell cell) {
    return Long.parseLong(cell.text().replace(",", ""));
  }

  private static SealedPack named(SampleRun.Result run, String name) {
    return new Archive(run.workspace().home(), "boardpack test").named(name);
  }
}
