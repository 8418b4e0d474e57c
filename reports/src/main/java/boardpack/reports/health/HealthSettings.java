package boardpack.reports.health;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve.health} of {@code boardpack.yml}: where {@code serve} says how it stands; on this machine only. */
public final class HealthSettings {
  private static final String GOOD = "127.0.0.1:8787";
  private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1]):(\\d{1,5})");

  private HealthSettings() {}

  /**
   * Empty where nobody asked for it.
   *
   * @throws boardpack.pipeline.fault.Fault where the address is not of this machine
   */
  public static Optional<InetSocketAddress> read(Workspace workspace) {
    return workspace.settings().optional("serve").map(serve -> serve.only(Set.of("health")))
        .flatMap(serve -> serve.optional("health")).map(HealthSettings::address);
  }

  private static InetSocketAddress address(Setting setting) {
    Matcher parts = LOOPBACK.matcher(setting.text(GOOD));
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
      throw setting.refuse("is not an address of this machine alone with a port", GOOD);
    }
    return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
