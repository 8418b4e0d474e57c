-- Two years of months, to the end of the period. Each line adds up to its end, and each start is the end before it. An
-- amount that is not known leaves its line open.
select
  day,
  case when bool_and(is_change_known) then sum(start_mrr) end as start_mrr,
  case when bool_and(is_change_known) then sum(new_mrr) end as new_mrr,
  case when bool_and(is_change_known) then sum(expansion_mrr) end as expansion_mrr,
  case when bool_and(is_change_known) then sum(contraction_mrr) end as contraction_mrr,
  case when bool_and(is_change_known) then sum(reactivation_mrr) end as reactivation_mrr,
  case when bool_and(is_change_known) then sum(churn_mrr) end as churn_mrr,
  case when bool_and(is_change_known) then sum(exchange_mrr) end as exchange_mrr,
  case when bool_and(is_known) then sum(end_mrr) end as end_mrr
from $view.mrr_movements
where day <= $last_day
  and day > cast($last_day as date) - interval 24 month
group by day
order by day
