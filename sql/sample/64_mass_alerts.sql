-- The ordinary alerts from August 2025 to August 2026, one or two for each tenant and month; every one resolved within
-- days, none open.
insert into admin_system_events
  (id, created_at, event_type, severity, description, details, tenant_id, is_resolved, resolved_at, resolved_by)
select
  alert_key,
  opened_at,
  kind.event_type,
  (array['low', 'low', 'medium', 'medium', 'high'])[1 + trunc(5 * sample.fraction(alert_key, 31))::int],
  kind.title,
  jsonb_build_object('category', kind.category, 'impact', kind.impact, 'recommended_action', kind.action,
    'owner_role', kind.owner_role),
  tenant.id,
  true,
  opened_at + interval '1 minute' * (30 + trunc(5000 * sample.fraction(alert_key, 32))),
  'ops'
from (select id, created, row_number() over (order by id) as tenant_no from tenants) as tenant
cross join generate_series(timestamptz '2025-08-01', timestamptz '2026-08-01', interval '1 month') as month
cross join generate_series(1, 2) as alert_no
cross join lateral (
  select tenant_no * 10000 + extract(year from month)::int % 100 * 100 + extract(month from month)::int * 2 + alert_no
    as alert_key
) as key
cross join lateral (
  select
    date_trunc('minute', month + interval '13 hours' + interval '25 days' * sample.fraction(alert_key, 30))
      as opened_at,
    1 + trunc(4 * sample.fraction(alert_key, 33))::int as kind_no
) as drawn
join (values
  (1, 'deliverability_alert', 'deliverability', 'Bounces above the usual', 'None yet', 'Clean the list', 'COO'),
  (2, 'revenue_risk', 'revenue_risk', 'Card about to expire', 'A payment may fail', 'Ask for a new card', 'CFO'),
  (3, 'job_failure', 'system_health', 'Nightly job failed once', 'Figures came late', 'None, it ran again', 'CTO'),
  (4, 'cost_alert', 'cost_anomaly', 'Cost above last month', 'Margin is lower', 'Check the addresses', 'CFO')
) as kind (no, event_type, category, title, impact, action, owner_role) on kind.no = drawn.kind_no
where sample.fraction(alert_key, 34) < 0.8
  and opened_at > tenant.created
  and (tenant.id <> 'tn-garnet' or opened_at < timestamptz '2026-06-12');
