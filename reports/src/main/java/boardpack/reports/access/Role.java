package boardpack.reports.access;

import static boardpack.reports.access.Action.ALERTS;
import static boardpack.reports.access.Action.APPROVE;
import static boardpack.reports.access.Action.EXPORT;
import static boardpack.reports.access.Action.MAKE;
import static boardpack.reports.access.Action.READ;
import static boardpack.reports.access.Action.READ_AUDIT;
import static boardpack.reports.access.Action.RESEND;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.Cut;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person is in the company, and the most that this gives. A full pack shows revenue, revenue at risk, cost and
 * alerts in full, so it is for those who may read all four; the others read the summary. The board stands outside the
 * company: it reads the platform's pack, in which no tenant is named.
 */
public enum Role {
  CEO(Cut.FULL, Reach.ASSIGNED, READ, EXPORT, APPROVE, READ_AUDIT, ALERTS),
  CFO(Cut.FULL, Reach.ASSIGNED, READ, EXPORT, APPROVE, READ_AUDIT, ALERTS),
  COO(Cut.FULL, Reach.ASSIGNED, READ, EXPORT, ALERTS),
  CTO(Cut.SUMMARY, Reach.ASSIGNED, READ, ALERTS),
  VP(Cut.FULL, Reach.ASSIGNED, READ, ALERTS),
  FINANCE(Cut.FULL, Reach.ASSIGNED, READ, EXPORT),
  DIRECTOR(Cut.SUMMARY, Reach.ASSIGNED, READ, ALERTS),
  MANAGER(Cut.SUMMARY, Reach.PLATFORM, READ),
  ANALYST(Cut.SUMMARY, Reach.PLATFORM, READ),
  VIEWER(Cut.SUMMARY, Reach.PLATFORM, READ),
  BOARD(Cut.BOARD, Reach.PLATFORM, READ),
  COMPLIANCE(Cut.SUMMARY, Reach.ASSIGNED, READ_AUDIT, ALERTS),
  OPERATOR(Cut.FULL, Reach.ASSIGNED, MAKE, APPROVE, RESEND, READ_AUDIT, ALERTS);

  private enum Reach { ASSIGNED, PLATFORM }

  private final Cut cut;
  private final Reach reach;
  private final Set<Action> actions;

  Role(Cut cut, Reach reach, Action... actions) {
    this.cut = cut;
    this.reach = reach;
    this.actions = Set.of(actions);
  }

  boolean gives(Action action, Scope scope) {
    return actions.contains(action)
        && (reach == Reach.ASSIGNED || scope.tenant().isPlatform())
        && Arrays.stream(Cut.values()).anyMatch(one -> one.word().equals(scope.cut()) && one.compareTo(cut) >= 0);
  }

  /** Whether alerts about this tenant are any business of the role. */
  boolean hearsAlertsOf(TenantId tenant) {
    return actions.contains(ALERTS) && (reach == Reach.ASSIGNED || tenant.isPlatform());
  }

  /** {@code ceo} … {@code operator}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role '" + word + "'"));
  }

  /** All of them, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", ", "[", "]"));
  }
}
