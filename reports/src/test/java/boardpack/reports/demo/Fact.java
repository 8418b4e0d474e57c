package boardpack.reports.demo;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure that must come out of Meridian Mail's data, because its rows were planted by hand.
 *
 * @param planted what was planted, in a sentence
 * @param kpi the KPI's id; for a {@code measure} that no KPI shows, its name
 * @param edition whose zone and currency: a tenant's own, or the platform's
 * @param expected in the edition's currency where it is money
 */
public record Fact(
    String id,
    String planted,
    TenantId tenant,
    Edition edition,
    String kpi,
    boolean measure,
    Grain grain,
    Period period,
    FigureStatus status,
    Expected expected,
    Optional<String> unit) {

  public enum Edition {
    TENANT,
    PLATFORM
  }

  /** What the figure must be. */
  public sealed interface Expected {
    /** The numbers above: one, two, or none. */
    List<BigDecimal> numbers();

    /** One number. */
    record Value(BigDecimal value) implements Expected {
      @Override
      public List<BigDecimal> numbers() {
        return List.of(value);
      }
    }

    /** A rate or a mean, before any rounding. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Expected {
      @Override
      public List<BigDecimal> numbers() {
        return List.of(numerator, denominator);
      }
    }

    /** No number at all; the fact's status says why. */
    record None() implements Expected {
      @Override
      public List<BigDecimal> numbers() {
        return List.of();
      }
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
