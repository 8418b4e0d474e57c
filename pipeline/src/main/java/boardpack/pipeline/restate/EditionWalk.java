package boardpack.pipeline.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.landing.LandingPassage;
import boardpack.pipeline.landing.LandingPassage.Part;
import boardpack.pipeline.landing.LandingState;
import boardpack.pipeline.landing.OwnerPassage;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes figures of one edition with the same definitions, of what had landed at any point between two states. */
final class EditionWalk implements AutoCloseable {
  private static final String TENANTS = "tenants";

  private final Computing computing;
  private final Question question;
  private final Beginning beginning;
  private final Marts scratch;
  private final LandingPassage passage;
  private final Map<TenantId, TenantProfile> before;
  private final Map<TenantId, TenantProfile> after;
  private final List<OwnerPassage> owners;
  private final Function<TenantId, Optional<TenantMart>> standing;

  /**
   * @param folder its owner's alone, on the disk of the landing
   * @param beginning as all marts of the edition tell it
   * @param standing the marts as they stand, where they are made with the same definitions
   */
  EditionWalk(Computing computing, Question question, LandingState then, LandingState now, Path folder,
      Beginning beginning, Function<TenantId, Optional<TenantMart>> standing) {
    this.computing = computing;
    this.question = question;
    this.beginning = beginning;
    this.standing = standing;
    this.scratch = computing.station().aside(folder, computing.marts(), beginning.periods());
    Set<String> inputs = new HashSet<>(computing.inputs());
    inputs.add(TENANTS);
    this.passage = new LandingPassage(then, now, computing.station().contracts(), inputs, folder);
    this.before = passage.profilesThen();
    this.after = passage.profilesNow();
    this.owners = owners().stream().map(owner -> passage.of(owner, zone())).toList();
  }

  private ZoneId zone() {
    return question.edition().isPlatform() ? computing.company().zone()
        : Optional.ofNullable(after.get(question.edition())).or(() -> Optional.ofNullable(before.get(question.edition())))
            .map(TenantProfile::zone).orElseThrow(() -> Fault.data("tenant " + question.edition(),
                "had landed neither then nor now", "a tenant of the landing"));
  }

  /** The edition's own; for the platform, all tenants after it. */
  private List<TenantId> owners() {
    List<TenantId> owners = new ArrayList<>(List.of(question.edition()));
    if (question.edition().isPlatform()) {
      owners.addAll(before.keySet());
      after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(owners::add);
    }
    return owners;
  }

  /** What differs between the two states, for anybody of the edition. */
  Set<Part> parts() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    owners.forEach(owner -> parts.addAll(owner.parts()));
    return parts;
  }

  /** What differs in rows of the edition's own that allocated costs hang on. */
  Set<Part> costParts() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    owners.forEach(owner -> parts.addAll(owner.costParts()));
    return parts;
  }

  /** The values of the figures had only these parts come to pass; a figure without a value is missing. */
  Map<FigureKey, BigDecimal> at(Set<Part> taken) {
    return read(question.edition().isPlatform() ? platform(taken) : tenant(owners.get(0), taken).orElseThrow(),
        zone(taken));
  }

  /** The values in marts that were built already. */
  Map<FigureKey, BigDecimal> read(TenantMart mart) {
    return read(mart, zone(EnumSet.allOf(Part.class)));
  }

  private Map<FigureKey, BigDecimal> read(TenantMart mart, ZoneId zone) {
    EditionScope scope = new EditionScope(question.edition(), zone);
    Map<FigureKey, BigDecimal> values = new HashMap<>();
    try (Connection connection = mart.open()) {
      for (Figure figure :
          FigureReader.read(connection, computing.catalogue(), scope, question.grains(), question.now(),
              beginning.flows()).all()) {
        FigureKey key = new FigureKey(figure.kpi(), figure.period().id());
        figure.value().filter(value -> question.changed().contains(key)).ifPresent(value -> values.put(key, value));
      }
      return values;
    } catch (SQLException e) {
      throw Fault.machine(mart.file().toString(), "cannot be closed: " + e.getMessage(), "a mart at rest", e);
    }
  }

  private ZoneId zone(Set<Part> taken) {
    return question.edition().isPlatform() ? computing.company().zone()
        : profile(question.edition(), taken).map(TenantProfile::zone).orElseGet(this::zone);
  }

  private TenantMart platform(Set<Part> taken) {
    List<TenantMart> tenants = owners.stream().skip(1)
        .flatMap(owner -> tenant(owner, taken).stream()).toList();
    return scratch.buildPlatform(owners.get(0).at(taken), tenants);
  }

  /** Empty for a tenant that has not come yet, or has gone. */
  private Optional<TenantMart> tenant(OwnerPassage owner, Set<Part> taken) {
    Set<Part> decisive = EnumSet.noneOf(Part.class);
    decisive.addAll(owner.parts());
    if (!computing.readsTimes()) {
      decisive.remove(Part.TIMES);
    }
    Optional<TenantMart> stands = taken.containsAll(decisive) ? standing.apply(owner.owner()) : Optional.empty();
    return profile(owner.owner(), taken)
        .map(profile -> stands.orElseGet(() -> scratch.build(owner.at(taken), profile)));
  }

  private Optional<TenantProfile> profile(TenantId tenant, Set<Part> taken) {
    Optional<TenantProfile> old = Optional.ofNullable(before.get(tenant));
    Optional<TenantProfile> present = Optional.ofNullable(after.get(tenant));
    if (old.isEmpty()) {
      return present.filter(came -> taken.contains(Part.LATE));
    }
    if (present.isEmpty()) {
      return old.filter(stays -> !taken.contains(Part.REMOVED));
    }
    return taken.contains(Part.CORRECTED) ? present : old;
  }

  /** How many rows of a part a figure may come from, by input, over all of the edition. */
  List<Share.Rows> rows(Part part, FigureKey figure, LocalDate lastDay) {
    List<Share.Rows> own = rows(part, lastDay, passage.withOwnCosts(computing.inputs(figure.kpi())));
    return own.isEmpty() ? rows(part, lastDay, passage.inputs()) : own;
  }

  private List<Share.Rows> rows(Part part, LocalDate lastDay, Set<String> among) {
    Map<String, Long> rows = new TreeMap<>();
    for (OwnerPassage owner : owners) {
      owner.rows(part, lastDay, among).forEach((input, count) -> {
        if (owner.owner().equals(question.edition()) || !passage.isShared(input)) {
          rows.merge(input, count, Long::sum);
        }
      });
    }
    return rows.entrySet().stream().map(row -> new Share.Rows(row.getKey(), row.getValue())).toList();
  }

  @Override
  public void close() {
    passage.close();
  }
}
