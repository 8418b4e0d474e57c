with
  stretches as (
    select *,
      lag(status, 1, 'none') over (partition by subscription_id order by valid_from) as status_before
    from inputs.subscriptions
  ),

  numbered as (
    select *,
      sum(case when status = 'trialing' and status_before = 'trialing' then 0 else 1 end)
        over (partition by subscription_id order by valid_from rows between unbounded preceding and current row) as run
    from stretches
  ),

  runs as (
    select subscription_id, run, any_value(status) as status, min(valid_from) as begun_at, max_by(valid_to, valid_from)
      as ended_at
    from numbered
    group by subscription_id, run
  ),

  followed as (
    select *,
      lead(status) over (partition by subscription_id order by run) as status_after,
      lead(begun_at) over (partition by subscription_id order by run) as after_from
    from runs
  )

select
  edition.tenant_id,
  followed.subscription_id,
  followed.begun_at,
  cast(followed.begun_at at time zone edition.zone as date) as tenant_begun_day,
  cast(followed.begun_at at time zone edition.platform_zone as date) as platform_begun_day,
  cast(coalesce(followed.ended_at, followed.after_from) at time zone edition.zone as date) as tenant_ended_day,
  cast(coalesce(followed.ended_at, followed.after_from) at time zone edition.platform_zone as date) as platform_ended_day,
  coalesce(followed.status_after in ('active', 'past_due'), false) as is_converted
from followed
cross join edition
where followed.status = 'trialing'
