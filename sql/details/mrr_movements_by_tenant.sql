-- From the start of the period's first month to the end of its last; the columns add up to the platform's line.
with
  months as (
    select *,
      row_number() over (partition by tenant_id order by day) as from_first,
      row_number() over (partition by tenant_id order by day desc) as from_last
    from $view.mrr_movements
    where day between $first_day and $last_day
  )

select
  tenant_id,
  case when bool_and(is_change_known) then sum(start_mrr) filter (from_first = 1) end as start_mrr,
  case when bool_and(is_change_known) then sum(new_mrr) end as new_mrr,
  case when bool_and(is_change_known) then sum(expansion_mrr) end as expansion_mrr,
  case when bool_and(is_change_known) then sum(contraction_mrr) end as contraction_mrr,
  case when bool_and(is_change_known) then sum(reactivation_mrr) end as reactivation_mrr,
  case when bool_and(is_change_known) then sum(churn_mrr) end as churn_mrr,
  case when bool_and(is_change_known) then sum(exchange_mrr) end as exchange_mrr,
  case when bool_and(is_known) filter (from_last = 1) then sum(end_mrr) filter (from_last = 1) end as end_mrr
from months
group by tenant_id
having bool_or(movement <> 'gone')
order by end_mrr desc nulls last, tenant_id
