select
  null as tenant_id,
  initiative_id as subject,
  progress as value,
  case state when 'delayed' then 'high' when 'at_risk' then 'medium' end as severity,
  cast(reported_on as timestamptz) as since,
  cast(reported_on as timestamptz) as newest
from inputs.initiatives
where part_of is null
  and reported_on <= cast($now as date)
qualify row_number() over (partition by initiative_id order by reported_on desc) = 1
