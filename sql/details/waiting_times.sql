-- The shortest step within which 95 of 100 ended; beyond the last step the longest wait.
select
  service_name,
  waited_for,
  cast(sum(measurements) as bigint) as measurements,
  case
    when 100 * sum(within_50_ms) >= 95 * sum(measurements) then 50
    when 100 * sum(within_100_ms) >= 95 * sum(measurements) then 100
    when 100 * sum(within_150_ms) >= 95 * sum(measurements) then 150
    when 100 * sum(within_200_ms) >= 95 * sum(measurements) then 200
    when 100 * sum(within_300_ms) >= 95 * sum(measurements) then 300
    when 100 * sum(within_500_ms) >= 95 * sum(measurements) then 500
    when 100 * sum(within_750_ms) >= 95 * sum(measurements) then 750
    when 100 * sum(within_1000_ms) >= 95 * sum(measurements) then 1000
    when 100 * sum(within_1500_ms) >= 95 * sum(measurements) then 1500
    when 100 * sum(within_2000_ms) >= 95 * sum(measurements) then 2000
    when 100 * sum(within_3000_ms) >= 95 * sum(measurements) then 3000
    when 100 * sum(within_5000_ms) >= 95 * sum(measurements) then 5000
    when 100 * sum(within_10000_ms) >= 95 * sum(measurements) then 10000
    else max(longest_ms)
  end as p95_ms,
  max(longest_ms) as longest_ms
from $view.latency_daily
where day between $first_day and $last_day
group by service_name, waited_for
order by waited_for, service_name
