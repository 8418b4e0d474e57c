with
  facts as (
    select facts.*, edition.tenant_id,
      lead(facts.source_on) over (partition by facts.fact, facts.subject order by facts.source_on) as next_on,
      cast(facts.source_on + interval 1 year as date) as too_old_on
    from inputs.market_facts as facts
    cross join edition
  )

select
  tenant_id,
  fact_id,
  fact,
  subject,
  value,
  industry_value,
  statement,
  source,
  source_on,
  least(coalesce(next_on, too_old_on), too_old_on) as superseded_on
from facts
