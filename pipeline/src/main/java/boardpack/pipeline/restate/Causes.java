package boardpack.pipeline.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.LandingState;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (changed.isEmpty()) {
      return Map.of();
    }
    try {
      return measured(then, new Question(edition, Set.copyOf(changed), List.copyOf(grains), now));
    } catch (IllegalStateException e) {
      Fault fault = Fault.data("why figures of " + edition + " changed",
          "cannot be measured: what had landed and the definitions do not fit together any more",
          "inputs whose columns keep their types");
      // The words of the database may hold values of rows.
      fault.addSuppressed(e);
      throw fault;
    }
  }

  private Map<FigureKey, List<Share>> measured(Origin then, Question question) {
    Computing present = Computing.of(workspace, marts, catalogue, question.kpis());
    LandingState before = origins.states().kept(then.landing());
    LandingState after = landing.state();
    TenantMart last = marts.standing(question.edition()).orElseThrow(() -> Fault.data("marts/" + question.edition(),
        "are not there: nothing was built yet", "boardpack refresh"));
    Way way = new Way(present, before, after);
    try (Scratch scratch = Scratch.under(workspace.home())) {
      if (origins.definitions().isOf(then.definitions(), workspace)) {
        return ofRows(way, question, scratch, last);
      }
      Computing old = kept(then, scratch, question.kpis());
      if (isByOtherRule(old, present, before, after)) {
        return ofBoth(new Way(old, before, old.allocated(after, scratch.folder("old-rule"))),
            new Way(present, present.allocated(before, scratch.folder("present-rule")), after), question, scratch, last);
      }
      return old.fingerprint().equals(present.fingerprint())
          ? ofRows(way, question, scratch, last)
          : ofBoth(new Way(old, before, after), way, question, scratch, last);
    }
  }

  private Computing kept(Origin then, Scratch scratch, Set<String> kpis) {
    Path folder = scratch.folder("definitions");
    origins.definitions().unpack(then.definitions(), folder);
    try {
      return Computing.kept(new WorkspaceReader(folder, name -> null, workspace.clock()).read(folder), limits, kpis);
    } catch (Fault e) {
      throw Fault.data("definitions/" + then.definitions() + ".zip", "this program cannot compute with them any more: "
          + e.getMessage().lines().findFirst().orElse(""), "definitions that were kept by this version");
    }
  }

  /** From one state to another with the same definitions. */
  private record Way(Computing computing, LandingState before, LandingState after) {}

  /** The rule by which shared costs were handed out is a definition too, at work in the landing already. */
  private static boolean isByOtherRule(Computing old, Computing present, LandingState before, LandingState after) {
    return present.readsAllocated() && before.isAllocatedBy(old.rule()) && after.isAllocatedBy(present.rule())
        && !before.isAllocatedBy(present.rule());
  }

  private Map<FigureKey, List<Share>> ofRows(Way way, Question question, Scratch scratch, TenantMart last) {
    try (EditionWalk walk = new EditionWalk(
        way.computing(), question, way.before(), way.after(), scratch.folder("present"),
        beginning(question, last), marts::standing)) {
      Effects effects = new Effects(question.changed(), walk.at(Set.of()));
      steps(way, walk, question).take(effects, Optional.of(walk.read(last)));
      return effects.shares();
    }
  }

  /** Old rows with the new definitions, new rows with the old ones; what is left, only both together explain. */
  private Map<FigureKey, List<Share>> ofBoth(Way old, Way present, Question question, Scratch scratch, TenantMart last) {
    Beginning beginning = beginning(question, last);
    try (EditionWalk oldWalk = new EditionWalk(old.computing(), question, old.before(), old.after(),
            scratch.folder("old"), beginning, tenant -> Optional.empty());
        EditionWalk defined = new EditionWalk(present.computing(), question, present.before(), present.before(),
            scratch.folder("present"), beginning, tenant -> Optional.empty())) {
      Effects effects = new Effects(question.changed(), oldWalk.at(Set.of()));
      effects.beside(Cause.DEFINITION, defined.at(Set.of()));
      steps(old, oldWalk, question).take(effects, Optional.empty());
      effects.rest(defined.read(last));
      return effects.shares();
    }
  }

  private Beginning beginning(Question question, TenantMart last) {
    return Beginning.of(last, catalogue, question.firstDay(workspace.company().fiscalYearStart()));
  }

  private Steps steps(Way way, EditionWalk walk, Question question) {
    return new Steps(way.computing(), walk, question, workspace.company().fiscalYearStart());
  }
}
