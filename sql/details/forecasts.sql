-- The newest forecast that the end of the period knew, for each month after it.
select metric, day, forecast_low, forecast_value, forecast_high, confidence, made_day
from $view.forecast_lines
where day > $last_day
  and made_day <= $last_day
qualify row_number() over (partition by metric, day order by made_day desc) = 1
order by metric desc, day
