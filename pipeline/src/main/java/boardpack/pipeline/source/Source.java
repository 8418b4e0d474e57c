package boardpack.pipeline.source;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Span;
import boardpack.pipeline.workspace.SourceSetting;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A PostgreSQL database that fills inputs.
 *
 * @param where its place in {@code boardpack.yml}, for messages
 * @param statementTimeout the longest that one of its SELECTs may take
 * @param selects one for each input it fills
 */
public record Source(
    String name, String where, SourceAddress address, Duration statementTimeout, List<InputSelect> selects) {
  private static final Set<String> KNOWN = Set.of("kind", "url", "user", "password", "statement_timeout", "embedded", "scale");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /**
   * The sources of a workspace with their SELECTs.
   *
   * @param overrides addresses that stand in for those of {@code boardpack.yml}, by the source's name
   * @throws Fault where two sources fill one input, a SELECT fills none, or a setting does not fit
   */
  public static List<Source> all(
      Workspace workspace, List<InputContract> contracts, Map<String, SourceAddress> overrides) {
    List<Source> sources = new ArrayList<>();
    Map<String, String> filledBy = new LinkedHashMap<>();
    for (SourceSetting setting : workspace.sources()) {
      List<InputSelect> selects = selects(workspace, contracts, setting.name());
      for (InputSelect select : selects) {
        String other = filledBy.put(select.contract().name(), select.shownAs());
        if (other != null) {
          throw Fault.setting(select.shownAs(), "fills the input that " + other + " fills already",
              "one SELECT for each input, in one source");
        }
      }
      sources.add(of(setting, selects, Optional.ofNullable(overrides.get(setting.name()))));
    }
    return List.copyOf(sources);
  }

  /** The same with some of its SELECTs. */
  public Source only(Predicate<InputSelect> wanted) {
    return new Source(name, where, address, statementTimeout, selects.stream().filter(wanted).toList());
  }

  /**
   * Connects, and holds one snapshot of the source until closed.
   *
   * @throws Fault where the source does not answer or does not let the user in
   */
  public SourceReading read() {
    return SourceReading.open(this, Optional.empty());
  }

  /** The same for whoever cannot wait as long as the source may take: what is not answered in time fails. */
  public SourceReading read(TimeLeft time) {
    return SourceReading.open(this, Optional.of(time));
  }

  static Source of(SourceSetting setting, List<InputSelect> selects, Optional<SourceAddress> override) {
    setting.setting().only(KNOWN);
    if (!setting.kind().equals("postgresql")) {
      throw setting.setting().at("kind", "postgresql").refuse("is '" + setting.kind() + "'", "postgresql");
    }
    return new Source(
        setting.name(),
        setting.setting().where(),
        override.orElseGet(() -> SourceAddress.of(setting)),
        setting.setting().optional("statement_timeout").map(s -> s.as(Span::of, "10 minutes")).orElse(TEN_MINUTES),
        selects);
  }

  private static List<InputSelect> selects(Workspace workspace, List<InputContract> contracts, String source) {
    List<InputSelect> selects = new ArrayList<>();
    for (Path file : workspace.files("sql/sources/" + source, ".sql")) {
      String input = file.getFileName().toString().replaceFirst("\\.sql$", "");
      InputContract contract = contracts.stream().filter(known -> known.name().equals(input)).findFirst()
          .orElseThrow(() -> Fault.setting(workspace.shownAs(file), "fills '" + input + "', which is no input",
              String.join(".sql, ", contracts.stream().map(InputContract::name).toList()) + ".sql"));
      selects.add(InputSelect.read(workspace, contract, file));
    }
    return List.copyOf(selects);
  }
}
