-- A campaign has more messages delivered or bounced than it ever sent.
select tenant_id, campaign_id, sum(sent) as sent, sum(delivered + bounced_hard + bounced_soft) as ended
from delivery_daily
group by tenant_id, campaign_id
having sum(delivered + bounced_hard + bounced_soft) > sum(sent)
