package boardpack.reports.schedule;

import boardpack.pipeline.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The data cut of one due period, whenever its pack is made.
 *
 * @param firedAt when it came due; a run that is late, or made up for, has the cut of one that was on time
 * @param zone that its schedule goes by; empty for each tenant's own
 */
public record CutOf(DataCut rule, Instant firedAt, Optional<ZoneId> zone) {
  /** Every row counts, whoever asks. */
  public static final CutOf AS_READ = new CutOf(new DataCut.AsRead(), Instant.EPOCH, Optional.empty());

  /** @param due in the ledger of due periods */
  public static CutOf of(Schedule schedule, DuePeriod due) {
    return new CutOf(schedule.dataCut(), due.fireAt(), schedule.zone());
  }

  /**
   * @param theirs the zone of the tenant, or of the company
   * @return the moment from which on no row counts, with the offset that it has there; empty where every row does
   */
  public Optional<OffsetDateTime> at(Period period, ZoneId theirs) {
    if (rule instanceof DataCut.PeriodEnd) {
      return Optional.of(period.lastDay().plusDays(1).atStartOfDay(theirs).toOffsetDateTime());
    }
    ZoneId clock = zone.orElse(theirs);
    return rule instanceof DataCut.TimeOfDay day
        ? Optional.of(LocalDate.ofInstant(firedAt, clock).atTime(day.time()).atZone(clock).toOffsetDateTime())
        : Optional.empty();
  }
}
