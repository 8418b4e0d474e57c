package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a run would make, and for whom: from the archive, the landing as it stands and the access list. */
final class DryRun {
  private DryRun() {}

  static Rows of(Workspace workspace, UnaryOperator<String> environment, RunRequest request) {
    Access access = Access.read(workspace);
    Archive archive = new Archive(workspace.home(), ProgramVersion.text());
    List<TenantId> known = Standing.editions(workspace, environment).stream().map(edition -> edition.profile().id()).toList();
    Rows rows = new Rows("tenant", "pack", "newest_revision", "recipients");
    for (TenantId tenant : request.tenants().isEmpty() ? known : request.tenants()) {
      PackKey key = new PackKey(tenant, request.pack(), request.period().id(), Scope.FULL,
          workspace.company().locale().getLanguage(), 1);
      Optional<SealedPack> newest = archive.latest(key);
      List<String> readers = access.recipients(Scope.full(request.pack(), tenant)).stream().map(Person::email)
          .map(Object::toString).toList();
      rows.add(tenant.value(), request.pack() + " " + request.period().id(),
          newest.map(sealed -> sealed.manifest().key().path()).orElse(""), String.join(" ", readers));
    }
    return rows;
  }
}
