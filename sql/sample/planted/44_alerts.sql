-- Every alert of revenue risk and deliverability since September 2026, all that are still open, and the decoys beside
-- them. The mass (64_mass_alerts.sql) is older and all of it resolved.
insert into admin_system_events
  (id, created_at, event_type, severity, description, details, tenant_id, is_resolved, resolved_at, resolved_by)
select
  id, opened_at, event_type, severity, title,
  jsonb_strip_nulls(jsonb_build_object(
    'category', category, 'impact', impact, 'recommended_action', action, 'owner_role', owner_role)),
  tenant_id, resolved_at is not null, resolved_at, case when resolved_at is not null then 'ops' end
from (values
  -- September 2026: revenue risk and deliverability, 4 of 4 resolved
  (901, timestamptz '2026-09-03 15:00+00', 'revenue_risk', 'high', 'revenue_risk', 'tn-castellan',
    'First payment of September failed', '189.00 USD of September are open', 'Call the customer', 'CFO',
    timestamptz '2026-09-07 16:00+00'),
  (902, '2026-09-15 13:00+00', 'deliverability_alert', 'medium', 'deliverability', 'tn-castellan',
    'Bounce rate above 5 %', 'Inbox placement falls', 'Clean the list', 'COO', '2026-09-18 13:00+00'),
  (903, '2026-09-09 13:00+00', 'deliverability_alert', 'low', 'deliverability', 'tn-aurora',
    'One address slow at one provider', 'None yet', 'Watch', 'COO', '2026-09-10 13:00+00'),
  (904, '2026-09-22 13:00+00', 'deliverability_alert', 'medium', 'deliverability', 'tn-brightwater',
    'DKIM key older than a year', 'Mail may be taken for forged', 'Rotate the key', 'CTO', '2026-09-23 13:00+00'),
  -- October 2026: Castellan 2 of 5, Aurora 2 of 2, Dijkstra 1 of 1, Foxglove 0 of 1; together 5 of 9
  (911, '2026-10-05 15:00+00', 'revenue_risk', 'high', 'revenue_risk', 'tn-castellan',
    'Second month unpaid', '378.00 USD are open', 'Agree on a payment plan', 'CFO', '2026-10-09 18:00+00'),
  (912, '2026-10-06 13:00+00', 'deliverability_alert', 'medium', 'deliverability', 'tn-castellan',
    'Soft bounces doubled', 'Mail is delayed', 'Slow the sending down', 'COO', '2026-10-08 13:00+00'),
  (913, '2026-10-20 04:00+00', 'deliverability_alert', 'critical', 'deliverability', 'tn-castellan',
    'Bounce rate above 11 %', 'Other tenants on the same host are at risk', 'Pause the campaigns', 'COO', null),
  (914, '2026-10-22 14:10+00', 'incident_opened', 'critical', 'deliverability', 'tn-castellan',
    'Listed by Spamhaus DBL', 'Most of the mail is refused', 'Clean the list, then ask to be delisted', 'CTO', null),
  (915, '2026-10-24 16:00+00', 'deliverability_alert', 'high', 'deliverability', 'tn-castellan',
    'Complaint rate above 1 %', 'Large providers begin to block', 'Send to engaged recipients only', 'COO', null),
  (921, '2026-10-07 13:00+00', 'deliverability_alert', 'medium', 'deliverability', 'tn-aurora',
    'Opens fell by a third', 'None yet', 'Check the subject lines', 'VP Revenue', '2026-10-08 15:00+00'),
  (922, '2026-10-13 13:00+00', 'deliverability_alert', 'high', 'deliverability', 'tn-aurora',
    'One provider defers all mail', 'A tenth of the volume waits', 'Move the volume to a second address', 'CTO',
    '2026-10-14 19:00+00'),
  (923, '2026-10-13 07:30+00', 'revenue_risk', 'medium', 'revenue_risk', 'tn-dijkstra',
    'Refund learned of twelve days late', 'September was reported too high', 'Correct the September pack', 'CFO',
    '2026-10-15 09:00+00'),
  (924, '2026-10-28 17:00+00', 'deliverability_alert', 'high', 'deliverability', 'tn-foxglove',
    'SPF record broken', 'Mail may be refused', 'Restore the record', 'CTO', null),
  -- open at the end of October, of other categories
  (931, '2026-09-02 04:00+00', 'cost_alert', 'medium', 'cost_anomaly', 'tn-foxglove',
    'No cost known for two addresses and their host', 'Profit cannot be told', 'Ask the provider for a price',
    'Procurement Director', null),
  (932, '2026-10-15 14:00+00', 'compliance_alert', 'high', 'compliance', null,
    'Processing agreement with one provider not renewed', 'Audit finding', 'Sign the renewal', 'CFO', null),
  (933, '2026-10-30 11:00+00', 'incident_opened', 'critical', 'system_health', null,
    'Events arrive two hours late', 'Figures of the day are incomplete', 'Add a worker to the queue', 'CTO', null),
  -- open at the end of October, resolved the day after
  (934, '2026-10-29 13:00+00', 'system_alert', 'high', 'system_health', 'tn-aurora',
    'Template editor slow', 'Users wait', 'Roll the release back', 'CTO', '2026-11-01 20:00+00'),
  -- read and marked, but never resolved at any time
  (935, '2026-10-26 13:00+00', 'quota_reached', 'low', 'system_health', 'tn-escape',
    'Nine tenths of the monthly quota used', 'None', 'Offer the next plan', 'VP Revenue', null),
  -- an incident of October that is over
  (936, '2026-10-07 15:00+00', 'incident_opened', 'critical', 'system_health', null,
    'Executive surface down', 'Nobody could open the overview', 'Restart, then find the cause', 'CTO',
    '2026-10-07 15:20+00')
) as planted (id, opened_at, event_type, severity, category, tenant_id, title, impact, action, owner_role, resolved_at);

update admin_system_events set is_resolved = true, resolved_by = 'auto' where id = 935;
