-- A cohort is everybody who signed up in a month. A month that had not come by the end of the period is left open.
select
  signup_month,
  count(distinct tenant_id) as signed_up,
  case when max(age_months) >= 0 then count(*) filter (age_months = 0 and is_customer) end as after_0,
  case when max(age_months) >= 1 then count(*) filter (age_months = 1 and is_customer) end as after_1,
  case when max(age_months) >= 2 then count(*) filter (age_months = 2 and is_customer) end as after_2,
  case when max(age_months) >= 3 then count(*) filter (age_months = 3 and is_customer) end as after_3,
  case when max(age_months) >= 6 then count(*) filter (age_months = 6 and is_customer) end as after_6,
  case when max(age_months) >= 9 then count(*) filter (age_months = 9 and is_customer) end as after_9,
  case when max(age_months) >= 12 then count(*) filter (age_months = 12 and is_customer) end as after_12,
  case when max(age_months) >= 18 then count(*) filter (age_months = 18 and is_customer) end as after_18,
  case when max(age_months) >= 24 then count(*) filter (age_months = 24 and is_customer) end as after_24
from $view.cohort_months
where day <= $last_day
  and age_months >= 0
group by signup_month
order by signup_month
