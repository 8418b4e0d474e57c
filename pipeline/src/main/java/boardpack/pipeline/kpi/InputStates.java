package boardpack.pipeline.kpi;

import boardpack.pipeline.mart.MartDefinition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the mart file says of the inputs it was made of. */
final class InputStates {

  /** @param freshFor how old it may be before figures made of it are called stale */
  record State(boolean connected, long putAside, Optional<Instant> asOf, Duration freshFor) {
    boolean isStale(Instant now) {
      return asOf.map(time -> time.plus(freshFor).isBefore(now)).orElse(false);
    }
  }

  private static final State ABSENT = new State(false, 0, Optional.empty(), Duration.ZERO);

  private final Map<String, State> states;

  private InputStates(Map<String, State> states) {
    this.states = states;
  }

  static InputStates read(Connection mart) throws SQLException {
    Map<String, State> states = new HashMap<>();
    try (Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery(
            "select input, connected, put_aside, as_of, fresh_seconds from input_state")) {
      while (row.next()) {
        states.put(row.getString("input"), new State(
            row.getBoolean("connected"),
            row.getLong("put_aside"),
            Optional.ofNullable(row.getObject("as_of", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
            Duration.ofSeconds(row.getLong("fresh_seconds"))));
      }
    }
    return new InputStates(states);
  }

  State of(String input) {
    return states.getOrDefault(input, ABSENT);
  }

  /** The connected inputs that the mart was made of; empty where it could not be made. */
  Optional<List<String>> filling(MartDefinition mart) {
    return Optional.of(mart).filter(made -> made.isConnected(connected())).map(made ->
        Stream.concat(made.recipe(connected()).inputs().stream(), made.optionalInputs().stream())
            .filter(input -> of(input).connected())
            .toList());
  }

  /** What the mart would need and nobody fills. */
  List<String> missing(MartDefinition mart) {
    return mart.inputs().stream().filter(input -> !of(input).connected()).toList();
  }

  Optional<Instant> oldest(List<String> inputs) {
    return inputs.stream().flatMap(input -> of(input).asOf().stream()).min(Instant::compareTo);
  }

  private Set<String> connected() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue().connected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
