package boardpack.pipeline.kpi;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a figure is not simply {@code ok}.
 *
 * @param inputs the inputs concerned, where it is about inputs
 */
public record Reason(Kind kind, List<String> inputs) {

  /** One for each kind, the gravest first, each with all the inputs that it concerns. */
  static List<Reason> merged(List<Reason> reasons) {
    Map<Kind, SortedSet<String>> inputs = new EnumMap<>(Kind.class);
    reasons.forEach(reason -> inputs.computeIfAbsent(reason.kind(), kind -> new TreeSet<>()).addAll(reason.inputs()));
    return inputs.entrySet().stream().map(entry -> new Reason(entry.getKey(), List.copyOf(entry.getValue()))).toList();
  }

  /** From the gravest to the mildest; the gravest one gives the figure its status. */
  public enum Kind {
    /** No source fills the inputs. */
    NOT_CONNECTED(FigureStatus.NOT_CONNECTED),
    /** An amount is unknown, and without it there is no value. */
    UNKNOWN_AMOUNT(FigureStatus.NO_DATA),
    /** Nothing happened that it could be computed from. */
    NOTHING_TO_MEASURE(FigureStatus.NO_DATA),
    /** Some tenants' amounts, or some components, are unknown; the value is the known part. */
    PARTLY_UNKNOWN(FigureStatus.PARTIAL),
    /** The data end before the period does. */
    PERIOD_NOT_OVER(FigureStatus.PARTIAL),
    /** Rows of the inputs broke their contract; which period they belong to cannot be told. */
    ROWS_PUT_ASIDE(FigureStatus.PARTIAL),
    /** The inputs are older than their contracts allow. */
    OLD_INPUT(FigureStatus.STALE);

    private final FigureStatus status;

    Kind(FigureStatus status) {
      this.status = status;
    }

    public FigureStatus status() {
      return status;
    }
  }
}
