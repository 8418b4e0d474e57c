select fact, subject, statement, source, source_on
from $view.market_fact_states
where source_on <= $last_day
  and superseded_on > $last_day
order by fact, subject, fact_id
