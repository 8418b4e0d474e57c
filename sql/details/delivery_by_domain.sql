select
  events.tenant_id,
  coalesce(domains.domain_name, events.domain_id) as domain_name,
  sum(events.sent) as sent,
  sum(events.delivered) as delivered,
  sum(events.bounced_hard + events.bounced_soft) as bounced,
  sum(events.complained) as complained
from $view.delivery_daily as events
left join $view.domain_states as domains
  on domains.tenant_id = events.tenant_id and domains.domain_id = events.domain_id
where events.day between $first_day and $last_day
group by events.tenant_id, events.domain_id, domains.domain_name
order by sum(events.sent) desc, events.tenant_id, domain_name
