package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandingPassage.Part;
import boardpack.pipeline.tenant.TenantId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the rows of one tenant, or of the platform, went from one state of the landing to another. */
public final class OwnerPassage {
  static final String ALLOCATED_COSTS = "allocated_costs";

  private final TenantId owner;
  private final List<InputContract> contracts;
  private final LandingState then;
  private final LandingState now;
  private final Map<String, InputPassage> inputs;

  OwnerPassage(TenantId owner, List<InputContract> contracts, LandingState then, LandingState now,
      List<InputPassage> inputs) {
    this.owner = owner;
    this.contracts = contracts;
    this.then = then;
    this.now = now;
    this.inputs = inputs.stream().collect(Collectors.toMap(InputPassage::input, Function.identity()));
  }

  public TenantId owner() {
    return owner;
  }

  /** What differs between the two states; nothing where the same rows were read at the same times. */
  public Set<Part> parts() {
    return parts(inputs.keySet());
  }

  /** What differs in the owner's own rows that its part of the shared cost hangs on. */
  public Set<Part> costParts() {
    Set<Part> parts = parts(inputs.keySet().stream().filter(Allocation.READS::contains).collect(Collectors.toSet()));
    parts.remove(Part.TIMES);
    return parts;
  }

  private Set<Part> parts(Set<String> names) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    names.forEach(name -> parts.addAll(inputs.get(name).parts()));
    return parts;
  }

  /**
   * How many rows of each input are of that part and existed by the end of a day, in either state.
   *
   * @param among only these inputs; those without such a row are left out
   */
  public Map<String, Long> rows(Part part, LocalDate lastDay, Set<String> among) {
    Map<String, Long> rows = new TreeMap<>();
    inputs.forEach((input, passage) -> {
      long count = among.contains(input) ? passage.rows(part, lastDay) : 0;
      if (count > 0) {
        rows.put(input, count);
      }
    });
    return rows;
  }

  /** What would have landed had only these parts come to pass. */
  public LandedTenant at(Set<Part> taken) {
    LandedTenant before = then.landed(owner, contracts);
    LandedTenant after = now.landed(owner, contracts);
    Map<String, LandedInput> landed = new LinkedHashMap<>();
    StringBuilder content = new StringBuilder();
    for (InputContract contract : contracts) {
      String name = contract.name();
      LandedInput input = inputs.containsKey(name)
          ? inputs.get(name).at(taken)
          : InputPassage.without(before.inputs().get(name), after.inputs().get(name), taken);
      landed.put(name, input);
      content.append(name).append(input instanceof LandedInput.Connected on
          ? " " + on.files().stream().map(file -> file.getFileName().toString()).toList() : " not connected").append('\n');
    }
    return new LandedTenant(owner, Collections.unmodifiableMap(landed), Sha256.of(content.toString()));
  }
}
