package boardpack.pipeline.restate;

import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures why figures of an edition are not what they were: they are made again of what was kept, and then, one step at a
 * time, of what is there now. What is built for it stands in a folder below {@code tmp} and is gone afterwards.
 */
public final class Causes {
  private final Workspace workspace;
  private final Landing landing;
  private final Origins origins;
  private final Marts marts;
  private final Catalogue catalogue;
  private final Limits limits;

  /**
   * @param landing as it stands now
   * @param marts the station whose standing marts are those of that landing
   * @param catalogue what is computed of them now
   * @param limits what one build may take of the machine
   */
  public Causes(Workspace workspace, Landing landing, Origins origins, Marts marts, Catalogue catalogue, Limits limits) {
    this.workspace = workspace;
    this.landing = landing;
    this.origins = origins;
    this.marts = marts;
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /**
   * Why the figures {@code changed} of an edition are not what they were when made of {@code then}.
   *
   * @param edition a tenant, or the platform, whose marts stand
   * @param grains those of the changed figures' periods at least
   * @param now held against the age of inputs, as for any figure
   * @return by figure its shares, in the order of {@link Cause}; a figure is missing where nothing was found
   * @throws boardpack.pipeline.fault.Fault where what was kept is gone or unreadable, or cannot be built any more; its
   *     message says which
   */
  public Map<FigureKey, List<Share>> of(
      Origin then, TenantId edition, Set<FigureKey> changed, List<Grain> grains, Instant now) {
    throw new UnsupportedOperationException("not measured yet");
  }
}
