select
  edition.tenant_id,
  steps.step,
  case steps.step
    when 'visitor' then 1
    when 'signup' then 2
    when 'activation' then 3
    when 'paid' then 4
  end as step_number,
  steps.people,
  steps.week_start as tenant_week_day,
  steps.week_start as platform_week_day
from inputs.funnel_steps as steps
cross join edition
