package boardpack.pipeline.kpi;

import boardpack.pipeline.mart.MartTime;
import boardpack.pipeline.period.Grain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one SELECT that takes all measures of a mart, a time and a shift for all periods. Its first rows are one for each
 * period that rows of the mart meet; its last row has no period and holds what the measures are over no rows at all.
 */
record MeasureQuery(String view, MartTime time, boolean previous, List<Measure> measures) {

  /** The last row alone: all that there is where the mart has no rows. */
  String sqlOfNothing() {
    return """
        select null::varchar as for_period, null::date as first_row_day,
          %s
        from (
          select null::date as period_first_day, null::date as period_last_day, null::bigint as period_days,
            null::timestamptz as period_end_at
        ) as wanted
        cross join %s as mart
        where false
        """.formatted(measured(), view);
  }

  /** Parameters: the zone, then the as-of time that no {@code period_end_at} lies beyond. */
  String sql(List<Grain> grains) {
    String measured = measured();
    return """
        with
          wanted as (
            select
              named.period as for_period,
              met.first_day as period_first_day,
              met.last_day as period_last_day,
              met.last_day - met.first_day + 1 as period_days,
              least((met.last_day + 1)::timestamp at time zone ?, ?::timestamptz) as period_end_at
            from periods as named
            join periods as met on met.grain = named.grain and met.period = named.%s
            where named.grain in (%s)
          ),

          rows_met as not materialized (
            select *
            from %s
          )

        select for_period, null::date as first_row_day,
          %s
        from rows_met
        group by for_period
        union all
        select null, (select min(%s) from %s),
          %s
        from rows_met
        where false
        """.formatted(previous ? "previous_period" : "period", words(grains), joined(), measured,
            Measure.columnsOf(time).get(0), view, measured);
  }

  private String measured() {
    return IntStream.range(0, measures.size())
        .mapToObj(i -> measures.get(i).sql() + " as m" + i + ", " + known(measures.get(i)) + " as k" + i)
        .collect(Collectors.joining(",\n  "));
  }

  /** Days are joined by equality, ten times as fast as comparing each row with the ends of each period. */
  private String joined() {
    if (time instanceof MartTime.Flow flow) {
      return "(select *, unnest(generate_series(period_first_day, period_last_day, interval 1 day))::date as met_day "
          + "from wanted) as days join " + view + " as mart on mart." + flow.day() + " = days.met_day";
    }
    return "wanted join " + view + " as mart on " + meeting();
  }

  /** How many rows of the mart a period meets. */
  String countSql() {
    return "select count(*) from " + view + " as mart, "
        + "(select ?::date as period_first_day, ?::date as period_last_day) where " + meeting();
  }

  /** The condition on a row of the mart, called {@code mart}, that meets a period. */
  String meeting() {
    if (time instanceof MartTime.Stock stock) {
      return "mart.%s <= period_last_day and (mart.%s is null or mart.%s > period_last_day)"
          .formatted(stock.from(), stock.to(), stock.to());
    }
    return "mart.%s between period_first_day and period_last_day".formatted(((MartTime.Flow) time).day());
  }

  private static String known(Measure measure) {
    return measure.known().map(known -> "coalesce(bool_and(coalesce(" + known + ", false)), true)").orElse("true");
  }

  private static String words(List<Grain> grains) {
    return grains.stream().map(grain -> "'" + grain.word() + "'").collect(Collectors.joining(", "));
  }
}
