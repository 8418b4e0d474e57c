package boardpack.reports.demo;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.delivery.MailSettings;
import java.util.Optional;

/** The mail settings to send by: those of the workspace, or the demo's own server where they say {@code host: demo}. */
public final class DemoMail implements AutoCloseable {
  private final MailSettings settings;
  private final Optional<DemoMailServer> server;

  private DemoMail(MailSettings settings, Optional<DemoMailServer> server) {
    this.settings = settings;
    this.server = server;
  }

  public static DemoMail where(MailSettings settings, Workspace workspace) {
    if (!settings.host().equals("demo")) {
      return new DemoMail(settings, Optional.empty());
    }
    DemoMailServer server = DemoMailServer.start(workspace.home().resolve("outbox"));
    return new DemoMail(settings.throughLoopback(server.port()), Optional.of(server));
  }

  public MailSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    server.ifPresent(DemoMailServer::close);
  }
}
