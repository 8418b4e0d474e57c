select
  id::text as post_id,
  network::text as network,
  scheduled as scheduled_at,
  published as published_at,
  likes::bigint as likes,
  shares::bigint as shares,
  comments::bigint as comments,
  reach::bigint as reach
from social_posts
