select
  id::text as fact_id,
  fact::text as fact,
  subject::text as subject,
  value::numeric(18, 6) as value,
  industry_value::numeric(18, 6) as industry_value,
  statement::text as statement,
  source::text as source,
  source_on
from market_facts
