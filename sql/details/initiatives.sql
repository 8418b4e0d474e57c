-- What is under way or planned at the end of the period, and what ended within a year before; parts stand under their whole.
with
  standing as (
    select *
    from $view.initiative_states
    where reported_on <= $last_day
      and (superseded_on is null or superseded_on > $last_day)
      and (state not in ('done', 'stopped') or ended_on > $last_day - 365)
  )

select
  standing.title,
  whole.title as part_of,
  standing.owner_role,
  standing.state,
  standing.progress,
  standing.investment,
  standing.expected_return,
  standing.realised_return,
  case when standing.has_return then standing.realised_return - standing.investment end as gained,
  case when standing.has_return then standing.investment end as invested
from standing
left join standing as whole on whole.initiative_id = standing.part_of
order by coalesce(whole.state, standing.state) in ('done', 'stopped'), coalesce(whole.title, standing.title),
  standing.part_of nulls first, standing.title, standing.initiative_id
