-- The mass of messages and what became of them. Set-based and without chance: each number is a hash of the message and
-- the seed, so that a seed gives the same rows whatever the plan, the zone or the machine.
set local jit = off;  -- compiling costs more than it saves

with senders (tenant_no, tenant_id, first_day, last_day, zone, messages_a_month, growth_a_month) as (
  select
    volume.tenant_no, volume.tenant_id, volume.first_day, volume.last_day, tenant_config.ui_timezone,
    volume.messages_a_month, volume.growth_a_month
  from (values
    (1, 'tn-aurora', date '2025-08-01', date '2026-10-31', 5400, 0.020),
    (2, 'tn-brightwater', date '2025-08-01', date '2026-10-31', 1500, 0.050),
    (3, 'tn-castellan', date '2025-08-01', date '2026-10-31', 2600, 0.016),
    (4, 'tn-dijkstra', date '2025-08-01', date '2026-10-31', 1800, 0.013),
    (5, 'tn-escape', date '2025-09-16', date '2026-10-31', 240, 0.005),
    (6, 'tn-foxglove', date '2025-08-01', date '2026-10-31', 1250, 0.008),
    (7, 'tn-garnet', date '2025-08-01', date '2026-06-15', 1050, -0.012),
    (8, 'tn-himari', date '2026-09-11', date '2026-10-31', 320, 0.000)
  ) as volume (tenant_no, tenant_id, first_day, last_day, messages_a_month, growth_a_month)
  join tenant_config on tenant_config.tenant_id = volume.tenant_id
),

-- One row for each tenant and day of its own calendar: how many messages, and how ill the sender is.
sender_days as (
  select
    senders.*,
    day,
    (senders.tenant_no * 10000 + (day::date - date '2025-08-01')) * 10000000::bigint as day_key,
    (day::date - date '2025-08-01') / 30.4 as month_no
  from senders
  cross join lateral generate_series(first_day::timestamp, last_day::timestamp, interval '1 day') as day
),

volumes as (
  select
    *,
    floor(
      messages_a_month / 30.4
        * power((1 + growth_a_month)::double precision, month_no::double precision)
        * (array[1.15, 1.35, 1.30, 1.35, 1.10, 0.45, 0.30])[extract(isodow from day)::int]
        * case when extract(month from day) in (11, 12) then 1.12 else 1.0 end
        * (0.85 + 0.30 * sample.fraction(day_key, 1))
        * current_setting('boardpack.scale')::int
        + sample.fraction(day_key, 2)
    )::int as message_count,
    case tenant_id
      when 'tn-castellan' then 0.020 + 0.0105 * greatest(0, month_no - 6.5)
      else (array[0.017, 0.014, 0, 0.016, 0.017, 0.015, 0.016, 0.013])[tenant_no]
    end::double precision as bounce_rate,
    case tenant_id
      when 'tn-castellan' then 0.0008 + 0.0014 * greatest(0, month_no - 6.5)
      else 0.0004
    end::double precision as complaint_rate
  from sender_days
),

-- Materialized, so that each number is drawn once.
messages as materialized (
  select
    day_key + message_no as message_id, tenant_no, tenant_id, bounce_rate, complaint_rate,
    (day + interval '8 hours' + interval '10 hours' * sample.fraction(day_key + message_no, 3)) at time zone zone
      as sent_at,
    sample.fraction(day_key + message_no, 4) as fate,
    sample.fraction(day_key + message_no, 5) as interest,
    sample.fraction(day_key + message_no, 6) as patience,
    sample.fraction(day_key + message_no, 7) as sorting,
    sample.fraction(day_key + message_no, 8) as origin
  from volumes
  cross join lateral generate_series(1, message_count) as message_no
),

events as (
  select
    message_id, tenant_no, tenant_id, sorting, origin,
    outcome.kind_no, outcome.status, outcome.bounce_type,
    sent_at + interval '1 second' * trunc(outcome.seconds_later) as event_timestamp
  from messages
  cross join lateral (
    select
      fate < bounce_rate * 0.75 as bounced_hard,
      fate >= bounce_rate * 0.75 and fate < bounce_rate as bounced_soft,
      fate >= bounce_rate + 0.004 as delivered  -- what lies between was deferred
  ) as fate
  cross join lateral (values
    (0, 'sent', null, 0.0::double precision, true),
    (1, 'delivered', null, 2 + 40 * patience, delivered),
    (2, 'bounced', 'hard', 1 + 20 * patience, bounced_hard),
    (3, 'bounced', 'soft', 600 + 20000 * patience, bounced_soft),
    (4, 'opened', null, 60 + 140000 * patience * patience, delivered and interest < 0.25),
    (5, 'clicked', null, 95 + 140000 * patience * patience, delivered and interest < 0.04),
    (6, 'replied', null, 900 + 200000 * patience * patience, delivered and interest < 0.008),
    (7, 'complained', null, 300 + 200000 * patience, delivered and interest >= 1 - complaint_rate),
    (8, 'unsubscribed', null, 120 + 100000 * patience, delivered and interest >= 0.96 and interest < 0.962)
  ) as outcome (kind_no, status, bounce_type, seconds_later, happened)
  where outcome.happened
),

-- The planted slices as moments: from the first midnight to the last, in the tenant's zone or in New York.
planted as (
  select
    planted_slices.tenant_id,
    min(planted_slices.first_day::timestamp at time zone zone.name) as from_moment,
    max((planted_slices.last_day + 1)::timestamp at time zone zone.name) as to_moment
  from sample.planted_slices
  join tenant_config on tenant_config.tenant_id = planted_slices.tenant_id
  cross join lateral (values (tenant_config.ui_timezone), ('America/New_York')) as zone (name)
  group by planted_slices.tenant_id, planted_slices.first_day, planted_slices.last_day
)

insert into email_events
  (id, campaign_id, domain_id, recipient_email, status, bounce_type, event_timestamp, recorded_at)
select
  message_id * 10 + kind_no,
  1000 * tenant_no + (case when sorting < 0.45 then 1 when sorting < 0.65 then 2 when sorting < 0.80 then 3 else 4 end),
  -- the second domains of Escape and Himari were never verified: nothing is sent from them
  100 + 10 * tenant_no
    + (case
        when tenant_no in (5, 8) or origin < 0.6 then 0
        when tenant_no = 1 and origin >= 0.85 then 2
        else 1
      end),
  'r' || message_id % 1000003 || '@recipients.example',
  status,
  bounce_type,
  event_timestamp,
  -- one message in two hundred is written down up to a day late
  event_timestamp
    + interval '1 second' * trunc(1 + 60 * origin + case when sorting < 0.005 then 80000 * origin else 0 end)
from events
where event_timestamp < timestamptz '2026-11-01 00:00+00'
  and (tenant_id <> 'tn-garnet' or event_timestamp < timestamptz '2026-06-16 00:00+00')
  and not exists (
    select from planted
    where planted.tenant_id = events.tenant_id
      and events.event_timestamp >= planted.from_moment
      and events.event_timestamp < planted.to_moment
  );
