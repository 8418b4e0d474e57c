select
  network,
  count(*) filter (scheduled_day between $first_day and $last_day) as scheduled,
  count(*) filter (published_day between $first_day and $last_day) as published,
  cast(coalesce(sum(likes) filter (published_day between $first_day and $last_day), 0) as bigint) as likes,
  cast(coalesce(sum(shares) filter (published_day between $first_day and $last_day), 0) as bigint) as shares,
  cast(coalesce(sum(comments) filter (published_day between $first_day and $last_day), 0) as bigint) as comments,
  cast(coalesce(sum(reach) filter (published_day between $first_day and $last_day), 0) as bigint) as reach
from $view.social_posts
where scheduled_day between $first_day and $last_day
  or published_day between $first_day and $last_day
group by network
order by network
