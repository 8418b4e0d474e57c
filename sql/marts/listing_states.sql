select
  edition.tenant_id,
  listings.listing_id,
  listings.domain_id,
  listings.list_name,
  listings.is_major,
  cast(listings.listed_at at time zone edition.zone as date) as tenant_listed_day,
  cast(listings.listed_at at time zone edition.platform_zone as date) as platform_listed_day,
  cast(listings.delisted_at at time zone edition.zone as date) as tenant_delisted_day,
  cast(listings.delisted_at at time zone edition.platform_zone as date) as platform_delisted_day
from inputs.reputation_listings as listings
cross join edition
