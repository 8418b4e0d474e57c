package boardpack.pipeline.alert;

import boardpack.pipeline.alert.AlertRule.Bound;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.InputSelect;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.SourceReading;
import boardpack.pipeline.source.TimeLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fetches what some rules read, each input once. Of one source all is of the same moment, but for what follows a SELECT
 * that failed: PostgreSQL answers nothing more in that transaction, and the rest is read in the next.
 */
final class NewestRows {
  private final List<Source> sources;
  private final RuleDatabase database;
  private final Path folder;
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Fault> faults = new HashMap<>();

  NewestRows(List<Source> sources, RuleDatabase database, Path folder) {
    this.sources = sources;
    this.database = database;
    this.folder = folder;
  }

  /** @param time for all sources: each gets its share, so that one that hangs leaves the others theirs */
  void fetch(List<AlertRule> rules, Map<String, InputContract> contracts, TimeLeft time, Instant now) {
    Map<String, Optional<Bound>> wanted = new TreeMap<>();
    rules.forEach(rule -> rule.reads().forEach((input, newest) ->
        wanted.merge(input, newest.bound(), NewestRows::wider)));
    List<Source> asked = sources.stream().filter(source -> !selects(source, wanted).isEmpty()).toList();
    for (int i = 0; i < asked.size(); i++) {
      fetch(asked.get(i), selects(asked.get(i), wanted), wanted, contracts, time.shareOf(asked.size() - i), now);
    }
  }

  private static List<InputSelect> selects(Source source, Map<String, Optional<Bound>> wanted) {
    return source.selects().stream().filter(select -> wanted.containsKey(select.contract().name())).toList();
  }

  /** Rows that break the contract of their input, by input. */
  Map<String, Long> skipped() {
    return skipped;
  }

  /** Why an input could not be read. */
  Optional<Fault> fault(Set<String> inputs) {
    return inputs.stream().sorted().filter(faults::containsKey).map(faults::get).findFirst();
  }

  private void fetch(Source source, List<InputSelect> selects, Map<String, Optional<Bound>> wanted,
      Map<String, InputContract> contracts, TimeLeft time, Instant now) {
    int next = 0;
    while (next < selects.size()) {
      try (SourceReading reading = source.read(time)) {
        while (next < selects.size()) {
          InputSelect select = selects.get(next++);
          String input = select.contract().name();
          try {
            take(reading, select, wanted.get(input), new InputTable(contracts.get(input)), now);
          } catch (Fault fault) {
            faults.put(input, fault);
            break;
          }
        }
      } catch (Fault fault) {
        selects.subList(Math.min(next, selects.size()), selects.size())
            .forEach(select -> faults.put(select.contract().name(), fault));
        return;
      }
    }
  }

  private void take(SourceReading reading, InputSelect select, Optional<Bound> bound, InputTable table, Instant now) {
    Path csv = folder.resolve(select.contract().name() + ".csv");
    try {
      reading.check(select);
      long sent = reading.copyNewest(select, table.names(),
          bound.map(one -> new SourceReading.Newer(one.column(), now.minus(one.last()))), csv);
      long broken = database.take(table, csv, sent);
      if (broken > 0) {
        skipped.put(select.contract().name(), broken);
      }
      Files.deleteIfExists(csv);
    } catch (SQLException e) {
      throw Fault.machine(select.shownAs(), "its rows cannot be looked at: " + e.getMessage(), "memory for the newest rows", e);
    } catch (IOException e) {
      throw Fault.machine(csv.toString(), "cannot be taken away", "a folder its owner can write", e);
    }
  }

  /** What serves two rules: the longer time; all rows, where they go by different columns or one wants all. */
  private static Optional<Bound> wider(Optional<Bound> one, Optional<Bound> other) {
    if (one.isEmpty() || other.isEmpty() || !one.get().column().equals(other.get().column())) {
      return Optional.empty();
    }
    return one.get().last().compareTo(other.get().last()) >= 0 ? one : other;
  }
}
