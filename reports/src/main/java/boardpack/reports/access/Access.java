package boardpack.reports.access;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Cut;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what. Whoever shows, sends or makes something asks {@link #may} first; what no rule gives is denied.
 *
 * @param people those of {@code access.yml}, or of the source that it names, in their order
 */
public record Access(List<Person> people) {

  /**
   * The people of the workspace's {@code access.yml}, or of the source that it names, as it answers at this moment; nobody
   * where there is no such file.
   *
   * @throws boardpack.pipeline.fault.Fault naming file, line and a good value; or that the source does not answer, for no
   *     earlier answer stands in for it
   */
  public static Access read(Workspace workspace) {
    return AccessFile.read(workspace);
  }

  /**
   * Refuses an {@code access.yml} that cannot be read, and asks no source.
   *
   * @throws boardpack.pipeline.fault.Fault naming file, line and a good value
   */
  public static void check(Workspace workspace) {
    AccessFile.check(workspace);
  }

  /** The one rule: a role that gives the action, on a tenant and a pack that are the person's. */
  public static boolean may(Person person, Action action, Scope scope) {
    return person.tenants().include(scope.tenant())
        && person.packs().contains(scope.pack())
        && person.roles().stream().anyMatch(role -> role.gives(action, scope));
  }

  /** The same for what belongs to no pack, such as a message about an alert. */
  public static boolean may(Person person, Action action, TenantId tenant) {
    return person.tenants().include(tenant)
        && person.roles().stream().anyMatch(role -> role.gives(action, Scope.full("", tenant)));
  }

  /** The one cut in which a person receives a pack: the fullest that they may read. */
  public static Optional<Cut> cut(Person person, String pack, TenantId tenant) {
    return Arrays.stream(Cut.values())
        .filter(cut -> may(person, Action.READ, new Scope(tenant, pack, cut.word())))
        .findFirst();
  }

  /** Those who receive the full {@code pack} of {@code tenant}. */
  public List<Person> recipients(String pack, TenantId tenant) {
    return recipients(Scope.full(pack, tenant));
  }

  /** Those who receive the pack in this cut, and so in no other. */
  public List<Person> recipients(Scope scope) {
    return people.stream()
        .filter(person -> cut(person, scope.pack(), scope.tenant()).filter(cut -> cut.word().equals(scope.cut())).isPresent())
        .toList();
  }

  /** Whether a person is concerned by alerts about a tenant: it is theirs, and one of their roles is among {@code roles}. */
  public static boolean hearsAlerts(Person person, TenantId tenant, Set<Role> roles) {
    return person.tenants().include(tenant)
        && person.roles().stream().anyMatch(role -> roles.contains(role) && role.hearsAlertsOf(tenant));
  }

  /** Those who see to the program itself: operators whose tenants include the platform. */
  public List<Person> operators() {
    return people.stream()
        .filter(person -> person.roles().contains(Role.OPERATOR) && person.tenants().include(TenantId.PLATFORM)).toList();
  }

  public Optional<Person> person(EmailAddress email) {
    return people.stream().filter(person -> person.email().equals(email)).findFirst();
  }
}
