select
  edition.tenant_id,
  posts.post_id,
  posts.network,
  posts.likes,
  posts.shares,
  posts.comments,
  posts.reach,
  cast(posts.scheduled_at at time zone edition.platform_zone as date) as tenant_scheduled_day,
  cast(posts.scheduled_at at time zone edition.platform_zone as date) as platform_scheduled_day,
  cast(posts.published_at at time zone edition.platform_zone as date) as tenant_published_day,
  cast(posts.published_at at time zone edition.platform_zone as date) as platform_published_day
from inputs.social_activity as posts
cross join edition
