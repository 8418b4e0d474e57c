select
  week_start,
  step::text as step,
  people::bigint as people
from web_funnel
