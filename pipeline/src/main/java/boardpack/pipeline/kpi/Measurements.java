package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartTime;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All measures of all KPIs for all periods, taken in one query for each mart, time and shift.
 *
 * <p>A flow is unknown before its mart's first row; a mart that has none, or a stock, is unknown before the first day
 * of any flow of the edition. From then on, no rows means what the measure is over no rows: a count of zero.
 */
final class Measurements {
  /** The name that marts of daily facts give to their one time; registers may reach back long before the data. */
  private static final String MAIN_FLOW = "day";

  private record Group(String mart, String time, boolean previous) {}

  private record Answer(MartTime time, MeasureRows rows) {}

  private final Map<Group, Answer> answers;
  private final Optional<LocalDate> firstFlowDay;

  private Measurements(Map<Group, Answer> answers, Optional<LocalDate> flowsFrom) {
    this.answers = answers;
    this.firstFlowDay = flowsFrom.or(() -> answers.entrySet().stream()
        .filter(entry -> entry.getKey().time().equals(MAIN_FLOW))
        .flatMap(entry -> entry.getValue().rows().firstDay().stream())
        .min(LocalDate::compareTo));
  }

  /** The first day of any flow of these KPIs. */
  static Optional<LocalDate> flowsFrom(Connection mart, List<Kpi> kpis, EditionScope edition) throws SQLException {
    String days = kpis.stream().flatMap(kpi -> kpi.formula().measures().stream())
        .filter(measure -> measure.time().equals(MAIN_FLOW))
        .map(measure -> "select min(" + Measure.columnsOf(measure.meets()).get(0) + ") as day from " + edition.schema()
            + "." + measure.mart().name())
        .distinct().collect(Collectors.joining(" union all "));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    try (Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery("select min(day) from (" + days + ")")) {
      row.next();
      return Optional.ofNullable(row.getObject(1, LocalDate.class));
    }
  }

  /** @param flowsFrom the first day of any flow of the edition, where these KPIs are not all; else it is looked up */
  static Measurements take(Connection mart, List<Kpi> kpis, EditionScope edition, List<Grain> grains,
      InputStates inputs, Optional<LocalDate> flowsFrom) throws SQLException {
    Map<Group, Map<String, Measure>> measures = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    for (Kpi kpi : kpis) {
      for (Measure measure : kpi.formula().measures()) {
        if (inputs.filling(measure.mart()).isPresent()) {
          measures.computeIfAbsent(group(measure), group -> new LinkedHashMap<>()).put(key(kpi, measure), measure);
          files.put(key(kpi, measure), kpi.file());
        }
      }
    }
    Set<String> filled = filled(mart, measures.keySet(), edition);
    Map<Group, Answer> answers = new LinkedHashMap<>();
    for (Map.Entry<Group, Map<String, Measure>> entry : measures.entrySet()) {
      answers.put(entry.getKey(), ask(mart, entry.getValue(), edition, grains, inputs, files,
          filled.contains(entry.getKey().mart())));
    }
    return new Measurements(answers, flowsFrom);
  }

  /** The marts that have a row; in one tenant's file most have none. */
  private static Set<String> filled(Connection mart, Set<Group> groups, EditionScope edition) throws SQLException {
    Set<String> filled = new HashSet<>();
    if (groups.isEmpty()) {
      return filled;
    }
    String sql = groups.stream().map(Group::mart).distinct()
        .map(name -> "select '" + name + "' where exists (from " + edition.schema() + "." + name + ")")
        .collect(Collectors.joining(" union all "));
    try (Statement statement = mart.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        filled.add(rows.getString(1));
      }
    }
    return filled;
  }

  private static Answer ask(Connection mart, Map<String, Measure> measures, EditionScope edition, List<Grain> grains,
      InputStates inputs, Map<String, String> files, boolean hasRows) throws SQLException {
    Measure first = measures.values().iterator().next();
    MeasureQuery query = new MeasureQuery(edition.schema() + "." + first.mart().name(), first.meets(), first.previous(),
        List.copyOf(measures.values()));
    Optional<OffsetDateTime> asOf =
        inputs.filling(first.mart()).flatMap(inputs::oldest).map(time -> time.atOffset(ZoneOffset.UTC));
    try (PreparedStatement select = mart.prepareStatement(hasRows ? query.sql(grains) : query.sqlOfNothing())) {
      if (hasRows) {
        select.setString(1, edition.zone().getId());
        select.setObject(2, asOf.orElse(null));
      }
      try (ResultSet rows = select.executeQuery()) {
        return new Answer(first.meets(), MeasureRows.read(rows, new ArrayList<>(measures.keySet()), files));
      }
    } catch (SQLException e) {
      Map<String, String> concerned = new LinkedHashMap<>(files);
      concerned.keySet().retainAll(measures.keySet());
      throw Fault.setting(MeasureRows.filesOf(concerned), "cannot be measured: " + e.getMessage(), "sql: sum(sent)");
    }
  }

  /** @param table tells which period a shifted measure looks at */
  Measured of(Kpi kpi, Measure measure, Period period, PeriodTable table) {
    Answer answer = answers.get(group(measure));
    Optional<Period> seen = measure.previous() ? table.previous(period.id()) : Optional.of(period);
    if (answer == null || seen.isEmpty() || isBeforeAll(answer, seen.get())) {
      return Measured.NOTHING;
    }
    return answer.rows().of(key(kpi, measure), period.id());
  }

  private boolean isBeforeAll(Answer answer, Period period) {
    Optional<LocalDate> own = answer.time() instanceof MartTime.Flow ? answer.rows().firstDay() : Optional.empty();
    return own.or(() -> firstFlowDay).or(() -> answer.rows().firstDay())
        .map(day -> period.lastDay().isBefore(day))
        .orElse(false);
  }

  private static Group group(Measure measure) {
    return new Group(measure.mart().name(), measure.time(), measure.previous());
  }

  private static String key(Kpi kpi, Measure measure) {
    return kpi.id() + "." + measure.name();
  }
}
