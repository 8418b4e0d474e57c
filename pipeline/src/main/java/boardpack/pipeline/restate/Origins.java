package boardpack.pipeline.restate;

import boardpack.pipeline.landing.LandingStates;
import boardpack.pipeline.workspace.Workspace;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sealed figures were made of: states of the landing and definitions, below home, their owner's alone. Each stands
 * there once, however often it is kept.
 */
public final class Origins {
  private final Workspace workspace;
  private final LandingStates states;
  private final KeptDefinitions definitions;

  public Origins(Workspace workspace) {
    this.workspace = workspace;
    this.states = new LandingStates(workspace.home());
    this.definitions = new KeptDefinitions(workspace.home());
  }

  /**
   * Keeps the landing as it stands now and the workspace's definitions. To be called before a later refresh: figures of
   * marts that were built of an earlier landing have another origin.
   *
   * @throws boardpack.pipeline.fault.Fault where nothing has landed yet, or the machine cannot take it
   */
  public Origin keep() {
    return new Origin(states.keep(), definitions.keep(workspace));
  }

  /**
   * Lets go of all others. Definitions go at once; landed files that nobody lists any more go with the next refresh.
   *
   * @throws boardpack.pipeline.fault.Fault where they cannot be removed
   */
  public void retain(Set<Origin> wanted) {
    states.retain(wanted.stream().map(Origin::landing).collect(Collectors.toSet()));
    definitions.retain(wanted.stream().map(Origin::definitions).collect(Collectors.toSet()));
  }

  /** Whether both halves are kept; that they can still be read shows when they are. */
  public boolean has(Origin origin) {
    return states.has(origin.landing()) && definitions.has(origin.definitions());
  }

  LandingStates states() {
    return states;
  }

  KeptDefinitions definitions() {
    return definitions;
  }
}
