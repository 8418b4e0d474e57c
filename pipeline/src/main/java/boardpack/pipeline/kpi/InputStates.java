package boardpack.pipeline.kpi;

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
        ResultSet row = statement.executeQuery("select input, connected, put_aside, as_of, fresh_seconds from input_state")) {
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

  /** The connected inputs that fill the mart, by the first way that is whole; empty where none is. */
  Optional<List<String>> filling(MartShape mart) {
    return mart.ways().stream()
        .filter(way -> missing(way).isEmpty())
        .findFirst()
        .map(way -> Stream.concat(way.needed().stream(), way.optional().stream())
            .filter(input -> of(input).connected())
            .toList());
  }

  /** What the mart's first way lacks. */
  List<String> missing(MartShape mart) {
    return mart.ways().isEmpty() ? List.of() : missing(mart.ways().get(0));
  }

  Optional<Instant> oldest(List<String> inputs) {
    return inputs.stream().flatMap(input -> of(input).asOf().stream()).min(Instant::compareTo);
  }

  private List<String> missing(MartShape.Way way) {
    return way.needed().stream().filter(input -> !of(input).connected()).toList();
  }
}
