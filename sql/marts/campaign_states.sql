select
  edition.tenant_id,
  campaigns.campaign_id,
  campaigns.name as campaign_name,
  campaigns.status,
  cast(campaigns.created_at at time zone edition.zone as date) as tenant_created_day,
  cast(campaigns.created_at at time zone edition.platform_zone as date) as platform_created_day
from inputs.campaigns as campaigns
cross join edition
