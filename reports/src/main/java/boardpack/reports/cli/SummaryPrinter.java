package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.run.EditionOutcome;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.StationTotal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says at the end of a run what became of it: for a person in a few lines, for a machine as rows. */
final class SummaryPrinter {
  private final PrintWriter err;

  SummaryPrinter(PrintWriter err) {
    this.err = err;
  }

  void print(RunSummary summary) {
    err.println();
    summary.stations().forEach(this::station);
    err.printf(Locale.ROOT, "  %-9s %6.1f s in all, at most %,d MB of memory%n", "run", summary.took().toMillis() / 1000.0,
        summary.peakBytes() / 1_000_000);
    err.println();
    summary.sourceFaults().forEach(fault -> err.println("  SOURCE    " + fault.getMessage()));
    summary.editions().forEach(this::edition);
    summary.martFaults().forEach((tenant, reason) -> err.println("  MARTS     of " + tenant
        + ", which was not asked for, cannot be built: " + reason(reason)));
    mail(summary);
    mailFault(summary);
    err.flush();
  }

  Rows rows(RunSummary summary) {
    Rows rows = new Rows("tenant", "outcome", "pack", "seal", "folder");
    for (EditionOutcome outcome : summary.editions()) {
      if (outcome.sealedPacks().isEmpty()) {
        rows.add(outcome.tenant().value(), word(outcome), "", "", "");
      }
      for (SealedPack sealed : outcome.sealedPacks()) {
        rows.add(outcome.tenant().value(), word(outcome), sealed.manifest().key().path(), sealed.manifest().seal(),
            sealed.folder().toString());
      }
    }
    return rows;
  }

  private void station(StationTotal total) {
    err.printf(Locale.ROOT, "  %-9s %4d done %,14d rows %9.1f s%n", total.station(), total.pieces(), total.rows(),
        total.took().toMillis() / 1000.0);
  }

  private void edition(EditionOutcome outcome) {
    if (outcome instanceof EditionOutcome.Failed failed) {
      err.println("  FAILED    " + outcome.tenant() + ": " + reason(failed.reason()));
      return;
    }
    if (outcome instanceof EditionOutcome.Incomplete incomplete) {
      err.println("  waits     " + outcome.tenant() + ": " + incomplete.reason());
      return;
    }
    for (SealedPack sealed : outcome.sealedPacks()) {
      err.printf("  %-9s %s  seal %s%n", word(outcome), sealed.manifest().key().path(), sealed.manifest().seal().substring(0, 12));
    }
    if (outcome instanceof EditionOutcome.Closed closed) {
      err.println("            " + closed.values() + (closed.values() == 1 ? " value" : " values") + " of " + closed.tenant()
          + " would read otherwise now: './boardpack restatements' lists them; 'run --correct WHY' makes a new revision");
    }
    if (outcome.sealedPacks().isEmpty()) {
      err.println("  " + word(outcome) + " " + outcome.tenant());
    }
  }

  private void mail(RunSummary summary) {
    Map<String, Long> outcomes = summary.mail().stream()
        .collect(Collectors.groupingBy(RunSummary.Sent::outcome, TreeMap::new, Collectors.counting()));
    outcomes.forEach((outcome, count) -> err.printf("  mail      %d %s%n", count, outcome));
    summary.mail().stream().filter(sent -> !List.of("accepted", RunSummary.Sent.BEFORE).contains(sent.outcome()))
        .forEach(sent -> err.printf("            %s to %s: %s %s%n", sent.pack(), sent.recipient(), sent.outcome(), sent.serverWords()));
  }

  private void mailFault(RunSummary summary) {
    summary.mailFault().ifPresent(fault -> err.println("  MAIL      " + fault.getMessage()));
  }

  private static String word(EditionOutcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String reason(Throwable reason) {
    if (reason instanceof Fault fault) {
      return fault.getMessage();
    }
    StringWriter trace = new StringWriter();
    reason.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
