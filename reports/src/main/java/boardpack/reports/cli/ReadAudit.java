package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.util.Collection;
import java.util.Map;

/** Writes down who took figures, or the audit itself, out by a command: before the first of them is printed. */
final class ReadAudit {
  private ReadAudit() {}

  /**
   * One row a tenant.
   *
   * @param subject what was taken: {@code kpi values 2026-10}
   */
  static void exported(Workspace workspace, String subject, Collection<TenantId> tenants, Map<String, String> detail) {
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace)) {
      exported(workspace, metadata, subject, tenants, detail);
    }
  }

  /** The same of a command that has the ledgers open. */
  static void exported(Workspace workspace, MetadataDatabase metadata, String subject, Collection<TenantId> tenants,
      Map<String, String> detail) {
    Audit audit = new Audit(metadata);
    tenants.forEach(tenant -> audit.write(workspace.clock().instant(), Machine.login(), "export", subject, tenant,
        Audit.Outcome.DONE, detail));
  }
}
