-- A core feature that nobody touched in the period stands here with nobody.
with
  uses as (
    select feature, person
    from $view.product_uses
    where used_day between $first_day and $last_day
  ),

  features as (
    select feature, bool_or(is_core) as is_core
    from $view.product_uses
    group by feature
  )

select
  features.feature,
  count(distinct uses.person) as people,
  (select count(distinct person) from uses) as eligible
from features
left join uses on uses.feature = features.feature
group by features.feature, features.is_core
having features.is_core or count(uses.person) > 0
order by people desc, features.feature
