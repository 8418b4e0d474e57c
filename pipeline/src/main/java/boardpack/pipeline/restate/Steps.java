package boardpack.pipeline.restate;

import boardpack.pipeline.landing.LandingPassage.Part;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the rows that were to the rows that are, one cause at a time; a step in which nothing can change is not built. */
final class Steps {
  private static final Set<Part> OF_ROWS = EnumSet.of(Part.CORRECTED, Part.RESTORED, Part.LATE, Part.REMOVED);

  private final Computing computing;
  private final EditionWalk walk;
  private final Question question;
  private final Month fiscalStart;

  Steps(Computing computing, EditionWalk walk, Question question, Month fiscalStart) {
    this.computing = computing;
    this.walk = walk;
    this.question = question;
    this.fiscalStart = fiscalStart;
  }

  /** @param last the values after the last step, where they are known; they are not built then */
  void take(Effects effects, Optional<Map<FigureKey, BigDecimal>> last) {
    Set<Part> costParts = walk.costParts();
    Set<Part> taken = EnumSet.noneOf(Part.class);
    Iterator<Part> plan = plan(costParts).iterator();
    while (plan.hasNext()) {
      Part part = plan.next();
      taken.add(part);
      // Times that nothing reads change no value, and come with whatever comes first.
      taken.add(Part.TIMES);
      if (costParts.contains(part)) {
        taken.add(Part.ALLOCATED);
      }
      Map<FigureKey, BigDecimal> values =
          plan.hasNext() || last.isEmpty() ? walk.at(taken) : last.get();
      effects.step(cause(part), values, figure -> rows(part, figure));
      if (last.isPresent() && isReached(values, last.get())) {
        return;
      }
    }
  }

  private List<Part> plan(Set<Part> costParts) {
    List<Part> plan = new ArrayList<>(walk.parts());
    if (!computing.readsTimes()) {
      plan.remove(Part.TIMES);
    }
    if (!costParts.isEmpty()) {
      plan.remove(Part.ALLOCATED);
    }
    return plan;
  }

  private boolean isReached(Map<FigureKey, BigDecimal> values, Map<FigureKey, BigDecimal> last) {
    return plain(values).equals(plain(last));
  }

  /** 1.0 and 1.00 are the same value. */
  private static Map<FigureKey, BigDecimal> plain(Map<FigureKey, BigDecimal> values) {
    Map<FigureKey, BigDecimal> plain = new HashMap<>();
    values.forEach((figure, value) -> plain.put(figure, value.stripTrailingZeros()));
    return plain;
  }

  private List<Share.Rows> rows(Part part, FigureKey figure) {
    LocalDate lastDay = Period.parse(figure.period(), fiscalStart).lastDay();
    return OF_ROWS.contains(part) ? walk.rows(part, figure, lastDay) : List.of();
  }

  private static Cause cause(Part part) {
    return switch (part) {
      case TIMES -> Cause.DAY_OF_READING;
      case ALLOCATED -> Cause.SHARED_ALLOCATION;
      case CORRECTED -> Cause.CORRECTED_ROWS;
      case RESTORED -> Cause.RESTORED_ROWS;
      case LATE -> Cause.LATE_ROWS;
      case REMOVED -> Cause.REMOVED_ROWS;
    };
  }
}
