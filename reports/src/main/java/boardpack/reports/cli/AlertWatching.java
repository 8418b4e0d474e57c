package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.alert.AlertWatch;
import boardpack.reports.demo.SampleSource;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.run.Tenants;
import java.util.function.UnaryOperator;

/** Opens what looks for alerts, the same for a command and for a schedule. */
final class AlertWatching {
  private AlertWatching() {}

  static AlertWatch open(Workspace workspace, UnaryOperator<String> environment, MetadataDatabase metadata) {
    return AlertWatch.open(workspace, metadata, SampleSource.addresses(workspace, metadata),
        tenant -> Tenants.name(workspace, environment, tenant));
  }
}
