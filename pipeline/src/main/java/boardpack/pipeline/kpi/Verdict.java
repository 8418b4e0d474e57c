package boardpack.pipeline.kpi;

import java.util.Locale;

/** A figure held against its target and thresholds, from calm to alarm; severities are those of the alert rules. */
public enum Verdict {
  /** No target, no value, or too few observations to judge. */
  NOT_RATED,
  ON_TARGET,
  /** Off target, short of any threshold. */
  OFF_TARGET,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
