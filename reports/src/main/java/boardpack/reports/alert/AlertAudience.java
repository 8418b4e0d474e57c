package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who hears of an alert: the roles that its rule names, where the tenant is in their scope. */
final class AlertAudience {
  private AlertAudience() {}

  /** @throws Fault where a rule names a role that there is none of */
  static void check(AlertRules rules) {
    for (AlertRule rule : rules.all()) {
      roles(rule, List.of(rule.telling().owner()), "owner");
      roles(rule, rule.telling().roles(), "tells");
      rule.telling().escalation().ifPresent(escalation -> roles(rule, escalation.roles(), "escalates.to"));
    }
  }

  /** Those who are told of a move; an escalation reaches further. */
  static List<Person> of(AlertRule rule, TenantId tenant, AlertEvent event, Access access) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(roles(rule, rule.telling().roles(), "tells"));
    if (event == AlertEvent.ESCALATED) {
      rule.telling().escalation().ifPresent(escalation -> roles.addAll(roles(rule, escalation.roles(), "escalates.to")));
    }
    return access.people().stream().filter(person -> Access.hearsAlerts(person, tenant, roles)).toList();
  }

  private static List<Role> roles(AlertRule rule, List<String> words, String setting) {
    return words.stream().map(word -> {
      try {
        return Role.of(word);
      } catch (IllegalArgumentException e) {
        throw Fault.setting(rule.file() + " " + setting, "names '" + word + "', which is no role", "some of " + Role.words());
      }
    }).toList();
  }
}
