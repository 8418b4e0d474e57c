package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person reads whose packs are held: whose rows, of which input and month, between which stations, and where to look. */
class UntiedTest {
  private static final TenantId TENANT = new TenantId("tn-a");

  @Test
  void betweenSourceAndLanding() {
    Fault fault = Untied.of(TENANT, line("12", "10", "1", "10"));
    assertThat(fault).hasMessageContaining("tie-out of tn-a").hasMessageContaining("between source and landing")
        .hasMessageContaining("payments rows of 2026-10 is 12 at the source, but 10 landed and 1 put aside")
        .hasMessageContaining("payments.sql").hasMessageContaining("boardpack refresh");
  }

  @Test
  void betweenLandingAndMarts() {
    assertThat(Untied.of(TENANT, line("12", "11", "1", "9.50"))).hasMessageContaining("between landing and marts")
        .hasMessageContaining("payments rows of 2026-10 is 11 landed, but 9.5 in the marts")
        .hasMessageContaining("'reconciles' in sql/marts names payments");
  }

  @Test
  void betweenMartsAndFigures() {
    assertThat(Untied.of(TENANT, new FigureTie("payments", "net_payments", "2026-10", new BigDecimal("549.00"),
        new BigDecimal("500"), BigDecimal.ZERO))).hasMessageContaining("between marts and figures")
        .hasMessageContaining("net_payments of 2026-10, made of payments, is 500, but the mart's rows add up to 549")
        .hasMessageContaining("sql/kpis");
  }

  private static TieOutLine line(String source, String landed, String putAside, String mart) {
    return new TieOutLine("payments", "rows", "2026-10", new BigDecimal(source), new BigDecimal(landed),
        new BigDecimal(putAside), Optional.of(new BigDecimal(mart)), BigDecimal.ZERO);
  }
}
