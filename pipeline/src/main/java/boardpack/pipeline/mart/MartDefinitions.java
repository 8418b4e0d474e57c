package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All marts of a workspace, each after the marts it is made of. */
public final class MartDefinitions {
  private final Map<String, MartDefinition> byName;
  private final List<String> functions;

  private MartDefinitions(Map<String, MartDefinition> byName, List<String> functions) {
    this.byName = byName;
    this.functions = functions;
  }

  /** @throws Fault naming file and line where a sidecar is wrong, lacks its SQL, or marts are made of one another */
  public static MartDefinitions read(Workspace workspace) {
    Map<String, MartDefinition> read = new TreeMap<>();
    for (Path file : workspace.files("sql/marts", ".yml")) {
      MartDefinition mart = new Sidecar(workspace, file).read();
      read.put(mart.name(), mart);
    }
    Map<String, MartDefinition> ordered = new LinkedHashMap<>();
    while (ordered.size() < read.size()) {
      ordered.putAll(nextOf(read, ordered));
    }
    List<String> functions = workspace.files("sql/marts/functions", ".sql").stream()
        .map(file -> text(file, workspace.shownAs(file)))
        .toList();
    return new MartDefinitions(ordered, functions);
  }

  public List<MartDefinition> all() {
    return List.copyOf(byName.values());
  }

  public Optional<MartDefinition> mart(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** These marts and those they are made of, in the order in which they are made. */
  MartDefinitions only(MartDefinition... marts) {
    return only(Stream.of(marts).map(MartDefinition::name).collect(Collectors.toSet()));
  }

  /** The marts of these names and those they are made of, in the order in which they are made. */
  public MartDefinitions only(Set<String> names) {
    Set<String> needed = new LinkedHashSet<>(names);
    List<MartDefinition> lastFirst = new ArrayList<>(byName.values());
    Collections.reverse(lastFirst);
    lastFirst.stream().filter(one -> needed.contains(one.name())).forEach(one -> needed.addAll(one.uses()));
    Map<String, MartDefinition> kept = new LinkedHashMap<>(byName);
    kept.keySet().retainAll(needed);
    return new MartDefinitions(kept, functions);
  }

  /** Every input that one of them may read. */
  public Set<String> inputs() {
    return byName.values().stream().flatMap(mart -> mart.mayRead().stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the rows of one of them reach to the day of the data cut, so that they may change with the day alone. */
  public boolean readDayOfCut() {
    return byName.values().stream().anyMatch(MartDefinition::mayReadDayOfCut);
  }

  /** The macros of {@code sql/marts/functions}, which mart SQL may call. */
  List<String> functions() {
    return functions;
  }

  /** SHA-256 over all of them: equal hash, equal marts of equal rows. */
  public String hash() {
    return Digest.of(Stream.concat(functions.stream(), byName.values().stream().map(MartDefinition::hash))
        .toArray(String[]::new));
  }

  private static String text(Path file, String shownAs) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Fault.setting(shownAs, "cannot be read", "a text file in UTF-8");
    }
  }

  private static Map<String, MartDefinition> nextOf(
      Map<String, MartDefinition> read, Map<String, MartDefinition> ordered) {
    Map<String, MartDefinition> next = new TreeMap<>();
    for (MartDefinition mart : read.values()) {
      mart.uses().stream().filter(used -> !read.containsKey(used)).findFirst().ifPresent(unknown -> {
        throw Fault.setting(mart.file() + " uses", "names '" + unknown + "', which is no mart", "conversion_rates");
      });
      if (!ordered.containsKey(mart.name()) && ordered.keySet().containsAll(mart.uses())) {
        next.put(mart.name(), mart);
      }
    }
    if (next.isEmpty()) {
      MartDefinition stuck = read.values().stream()
          .filter(mart -> !ordered.containsKey(mart.name()))
          .findFirst()
          .orElseThrow();
      throw Fault.setting(stuck.file() + " uses", "goes round in a circle", "marts that do not use this one");
    }
    return next;
  }
}
