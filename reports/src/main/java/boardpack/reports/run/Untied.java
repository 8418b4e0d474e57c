package boardpack.reports.run;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;

/** What is said of two stations that differ: whose rows, of which input and month, what each station has, where to look. */
final class Untied {
  private Untied() {}

  static Fault of(TenantId tenant, TieOutLine line) {
    String what = line.input() + " " + line.measure() + period(line);
    if (line.atLanding().abs().compareTo(line.tolerance()) > 0) {
      return Fault.data("tie-out of " + tenant, "does not hold between source and landing: " + what + " is "
          + plain(line.source()) + " at the source, but " + plain(line.landed()) + " landed and " + plain(line.putAside())
          + " put aside", "the same number at both; look at what sql/sources/<source>/" + line.input()
          + ".sql selects, and read it again: boardpack refresh");
    }
    return Fault.data("tie-out of " + tenant, "does not hold between landing and marts: " + what + " is "
        + plain(line.landed()) + " landed, but " + line.mart().map(Untied::plain).orElse("nothing") + " in the marts",
        "the same number at both; look at the mart whose 'reconciles' in sql/marts names " + line.input());
  }

  static Fault of(TenantId tenant, FigureTie tie) {
    return Fault.data("tie-out of " + tenant, "does not hold between marts and figures: " + tie.kpi() + " of " + tie.period()
        + ", made of " + tie.input() + ", is " + plain(tie.figure()) + ", but the mart's rows add up to " + plain(tie.mart()),
        "the same number at both; look at the measures of " + tie.kpi() + " in sql/kpis, and at the mart whose 'figures' in"
        + " sql/marts names it");
  }

  private static String period(TieOutLine line) {
    return line.coversAll() ? " of all periods"
        : line.period().equals(TieOutLine.NONE) ? " of no month" : " of " + line.period();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
