package boardpack.reports.run;

import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.period.Period;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.schedule.Sending;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a pack says enough to be sent, where its schedule sends only on a change or on an alarm. */
final class SendCondition {
  private SendCondition() {}

  /** Why it is not sent; empty where it is. A pack without one of the period before is always new. */
  static Optional<String> unmet(Sending.When when, SealedPack pack, Archive archive, Month fiscalYearStart) {
    return switch (when) {
      case ALWAYS -> Optional.empty();
      case THRESHOLD -> pack.pack().figures().stream().anyMatch(SendCondition::isAlarm)
          ? Optional.empty() : Optional.of("no figure has crossed a threshold");
      case CHANGED -> before(pack.manifest().key(), archive, fiscalYearStart)
          .filter(before -> readings(before).equals(readings(pack)))
          .map(before -> "every figure reads as in " + before.manifest().key().period());
    };
  }

  private static boolean isAlarm(PrintedFigure figure) {
    return figure.verdict().compareTo(Verdict.LOW) >= 0;
  }

  private static Optional<SealedPack> before(PackKey key, Archive archive, Month fiscalYearStart) {
    String period = Period.parse(key.period(), fiscalYearStart).previous(fiscalYearStart).id();
    return archive.latest(new PackKey(key.tenant(), key.pack(), period, key.cut(), key.language(), 1));
  }

  private static Map<String, String> readings(SealedPack pack) {
    return pack.pack().figures().stream().collect(Collectors.toMap(PrintedFigure::kpi,
        figure -> figure.text() + " " + figure.status() + " " + figure.verdict()));
  }
}
