package boardpack.pipeline.alert;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.TimeLeft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the rules of one class. It fetches the newest rows of the inputs that they read, by the same SELECTs that fill
 * the landing, and lets them go again: no landing, no mart is touched. It sees all tenants at once; each finding names
 * its own.
 */
public final class AlertStation {
  private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

  private final AlertRules rules;
  private final List<Source> sources;
  private final Path home;
  private final Function<RefreshClass, Duration> limits;

  /** @param home of the workspace: rows stand under it for the time of one question */
  public AlertStation(AlertRules rules, List<Source> sources, Path home) {
    this(rules, sources, home, RefreshClass::limit);
  }

  /** @param limits how long a look waits for its sources */
  AlertStation(AlertRules rules, List<Source> sources, Path home, Function<RefreshClass, Duration> limits) {
    this.limits = limits;
    this.rules = rules;
    this.sources = List.copyOf(sources);
    this.home = home;
  }

  /** One outcome a rule; a rule that fails keeps no other from its answer. */
  public List<RuleOutcome> ask(RefreshClass refreshClass, Instant now) {
    List<RuleOutcome> outcomes = new ArrayList<>();
    Set<String> connected = sources.stream().flatMap(source -> source.selects().stream())
        .map(select -> select.contract().name()).collect(Collectors.toSet());
    List<AlertRule> askable = new ArrayList<>();
    for (AlertRule rule : rules.of(refreshClass)) {
      Optional<String> missing = rule.reads().entrySet().stream().filter(read -> !read.getValue().optional())
          .map(Map.Entry::getKey).sorted().filter(input -> !connected.contains(input)).findFirst();
      missing.ifPresentOrElse(input -> outcomes.add(new RuleOutcome.NotConnected(rule, input)), () -> askable.add(rule));
    }
    if (!askable.isEmpty()) {
      outcomes.addAll(ask(askable, TimeLeft.of(limits.apply(refreshClass)), now));
    }
    return List.copyOf(outcomes);
  }

  private List<RuleOutcome> ask(List<AlertRule> askable, TimeLeft time, Instant now) {
    Path folder = folder();
    try (RuleDatabase database = RuleDatabase.open(contractsOf(askable), folder)) {
      NewestRows rows = new NewestRows(sources, database, folder);
      rows.fetch(askable, rules.contracts(), time, now);
      return askable.stream().map(rule -> ask(rule, database, rows, now)).toList();
    } finally {
      remove(folder);
    }
  }

  private static RuleOutcome ask(AlertRule rule, RuleDatabase database, NewestRows rows, Instant now) {
    Optional<Fault> unread = rows.fault(rule.reads().keySet());
    if (unread.isPresent()) {
      return new RuleOutcome.Failed(rule, unread.get());
    }
    try {
      Map<String, Long> skipped = rows.skipped().entrySet().stream()
          .filter(entry -> rule.reads().containsKey(entry.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      return new RuleOutcome.Answered(rule, database.ask(rule, now), skipped);
    } catch (Fault fault) {
      return new RuleOutcome.Failed(rule, fault);
    }
  }

  private List<InputContract> contractsOf(List<AlertRule> askable) {
    Set<String> inputs = new HashSet<>();
    askable.forEach(rule -> inputs.addAll(rule.reads().keySet()));
    return inputs.stream().sorted().map(rules.contracts()::get).toList();
  }

  /** Readable by nobody else, as all that comes from a source. */
  private Path folder() {
    try {
      Path parent = home.toAbsolutePath();
      while (!Files.exists(parent)) {
        parent = parent.getParent();
      }
      FileAttribute<?>[] ownerOnly = Files.getFileStore(parent).supportsFileAttributeView("posix")
          ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
          : new FileAttribute<?>[0];
      Files.createDirectories(home, ownerOnly);
      return Files.createTempDirectory(home, "alerts-", ownerOnly);
    } catch (IOException e) {
      throw Fault.machine(home.toString(), "takes no rows for the alert rules: " + e.getMessage(),
          "a folder its owner can write", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
