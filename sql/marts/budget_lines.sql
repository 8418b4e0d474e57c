with
  newest as (
    select *
    from inputs.budgets
    qualify row_number() over (
      partition by cost_centre, budget_month
      -- The numbers in a version decide, so that v10 comes after v9.
      order by list_transform(regexp_extract_all(budget_version, '[0-9]+'), lambda digits: try_cast(digits as bigint))
        desc, budget_version desc
    ) = 1
  ),

  budgets as (
    select newest.cost_centre, newest.budget_month as month,
      converted(newest.amount, rates.rate_numerator, rates.rate_denominator) as budget_amount
    from (select newest.*, edition.platform_currency from newest cross join edition) as newest
    asof left join conversion_rates as rates
      on rates.from_currency = newest.currency
      and rates.to_currency = newest.platform_currency
      and newest.budget_month >= rates.from_day
  ),

  actuals as (
    select cost_centre, cast(date_trunc('month', platform_day) as date) as month,
      case when count(*) = count(amount_platform) then sum(amount_platform) end as actual_amount
    from ledger_lines
    where account_class in ('cost_of_goods_sold', 'operating_cost')
    group by cost_centre, cast(date_trunc('month', platform_day) as date)
  ),

  lines as (
    select cost_centre, month, budget_amount, cast(0 as decimal(18, 6)) as actual_amount
    from budgets
    union all
    select cost_centre, month, cast(0 as decimal(18, 6)) as budget_amount, actual_amount
    from actuals
  )

select
  edition.tenant_id,
  lines.cost_centre,
  lines.month as tenant_day,
  lines.month as platform_day,
  count(*) = count(lines.budget_amount) and count(*) = count(lines.actual_amount) as is_known,
  cast(sum(lines.budget_amount) as decimal(18, 6)) as budget_amount,
  cast(sum(lines.actual_amount) as decimal(18, 6)) as actual_amount
from lines
cross join edition
group by edition.tenant_id, lines.cost_centre, lines.month
