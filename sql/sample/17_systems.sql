-- What runs Meridian Mail and what watches it: monitoring, queues, and the marketing people's tools.
create table latency_histogram (
  service_name    text not null,
  waited_for      text not null check (waited_for in ('request', 'page_load', 'live_update', 'manual_refresh')),
  day_start       timestamptz not null,  -- midnight in New York
  waited_up_to_ms int not null,          -- the upper end of a step; of the last step the longest wait seen
  measurements    bigint not null,       -- in this step alone, not in those below
  primary key (service_name, waited_for, day_start, waited_up_to_ms)
);

create table probe_outages (
  service_name  text not null,
  probe_seconds int not null,
  down_from     timestamptz not null,
  down_to       timestamptz,
  primary key (service_name, down_from)
);

create table resource_usage_events (
  vps_instance_id bigint not null references vps_instances,
  resource_type   text not null check (resource_type in ('cpu', 'memory', 'storage')),
  measured        timestamptz not null,
  current_usage   decimal(12, 3) not null,  -- cores, or gigabytes
  capacity        decimal(12, 3) not null,
  primary key (vps_instance_id, resource_type, measured)
);

create table load_test_results (
  test_id        text not null,
  step           int not null,
  service_name   text not null,
  ran            timestamptz not null,
  sessions       int not null,
  requests       int not null,
  succeeded      int not null,
  cpu_percent    decimal(5, 2) not null,
  memory_percent decimal(5, 2) not null,
  primary key (test_id, step)
);

create table provider_status_checks (
  provider text not null,
  checked  timestamptz not null,
  status   text not null check (status in ('healthy', 'degraded', 'unavailable')),
  primary key (provider, checked)
);

create table event_pipeline_counts (
  stream    text not null,
  day_start timestamptz not null,
  emitted   bigint not null,
  stored    bigint not null,
  primary key (stream, day_start)
);

create table admin_audit_log (
  id            bigint primary key,
  creation_time timestamptz not null,
  admin_user_id text not null,
  action        text not null,
  resource_type text not null,
  old_values    jsonb,
  new_values    jsonb,
  ip_address    inet
);

create table ip_daily_capacity (
  smtp_ip_address_id bigint not null references smtp_ip_addresses,
  capacity_day       date not null,
  messages           int not null,  -- what the warm-up plan allows
  primary key (smtp_ip_address_id, capacity_day)
);

create table job_queues (
  name        text primary key,
  sla_seconds int,
  is_active   boolean not null,
  activated   timestamptz not null,
  deactivated timestamptz
);

create table jobs (
  id            bigint primary key,
  queue_name    text not null references job_queues,
  status        text not null check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  attempt_count int not null,
  payload       jsonb,
  queued        timestamptz not null,
  started_at    timestamptz,
  completed_at  timestamptz,
  failed_at     timestamptz,
  updated       timestamptz not null
);

create table content_pieces (
  id        bigint primary key,
  generated timestamptz not null,
  accepted  boolean not null,
  ai_calls  int not null,
  rating    decimal(3, 1)  -- 1 to 10, by whoever accepted it
);

create table social_posts (
  id        bigint primary key,
  network   text not null,
  scheduled timestamptz not null,
  published timestamptz,
  likes     int not null default 0,
  shares    int not null default 0,
  comments  int not null default 0,
  reach     int not null default 0
);
