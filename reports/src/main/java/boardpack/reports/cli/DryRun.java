package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.PackKey;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.Standing;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a run would make, and for whom: from the archive, the landing as it stands and the access list. */
final class DryRun {
  private DryRun() {}

  static Rows of(Workspace workspace, UnaryOperator<String> environment, RunRequest request) {
    Definitions.read(workspace).layouts().get(request.pack()).refuseOther(request.period());
    Access access = Access.read(workspace);
    Archive archive = new Archive(workspace.home(), ProgramVersion.text());
    List<TenantId> known = Standing.editions(workspace, environment).stream().map(edition -> edition.profile().id()).toList();
    Rows rows = new Rows("tenant", "pack", "cut", "newest_revision", "recipients");
    for (TenantId tenant : request.tenants().isEmpty() ? known : request.tenants()) {
      for (Cut cut : Cut.values()) {
        List<String> readers = access.recipients(new Scope(tenant, request.pack(), cut.word())).stream()
            .map(person -> person.email().value()).toList();
        if (cut == Cut.FULL || !readers.isEmpty()) {
          PackKey key = new PackKey(tenant, request.pack(), request.period().id(), cut.word(),
              workspace.company().locale().getLanguage(), 1);
          rows.add(tenant.value(), request.pack() + " " + request.period().id(), cut.word(),
              archive.latest(key).map(sealed -> sealed.manifest().key().path()).orElse(""), String.join(" ", readers));
        }
      }
    }
    return rows;
  }
}
