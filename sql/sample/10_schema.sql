-- Meridian Mail's own database, as its developers left it: the traps are part of the sample.
--   * plans and Stripe invoices count in cents, payments and add-ons in whole units of the currency
--   * email_events, payments, vps_instances and smtp_ip_addresses know no tenant
--   * approximate_cost is 0.00 by default: without cost_synced_at that is "unknown", never "free"
--   * block lists are polled: nobody writes down when a listing began or ended
-- Columns marked "added" are not in the platform's own documents; the canonical inputs need them.
-- Run all scripts of this folder, planted/ too, in the order of their file names and in one transaction:
-- they read the settings boardpack.seed and boardpack.scale.
set local timezone = 'UTC';

create table tenants (
  id         text primary key,
  name       text not null,
  created    timestamptz not null,
  updated    timestamptz not null,
  deleted    timestamptz,
  compute_id text
);

create table tenant_config (
  tenant_id          text primary key references tenants,
  stripe_customer_id text not null,
  ui_timezone        text not null,
  ui_locale          text,          -- added
  billing_currency   text not null  -- added
);

-- Who logs in: nothing that Boardpack needs, and nothing that its role may read.
create table tenant_users (
  tenant_id text not null references tenants,
  user_id   text not null,
  email     text not null,
  roles     text[] not null,
  primary key (tenant_id, user_id)
);

create table companies (
  id             bigint primary key,
  tenant_id      text not null references tenants,
  name           varchar(100) not null,
  workspace_name text not null,
  status         varchar(20) not null default 'active',
  industry       text,
  company_size   text
);

create table plans (
  id                int primary key,
  name              text not null,
  slug              text not null unique,
  price_monthly     int not null,  -- cents, of whatever currency the tenant is billed in
  price_yearly      int not null,  -- cents
  is_active         boolean not null,
  stripe_product_id text not null
);

create table subscriptions (
  id                     bigint primary key,
  tenant_id              text not null references tenants,
  plan_id                int not null references plans,
  pending_plan_id        int references plans,
  status                 text not null check (status in ('trialing', 'active', 'past_due', 'canceled', 'unpaid')),
  current_period_start   date not null,
  current_period_end     date not null,
  cancel_at_period_end   boolean not null default false,
  cancel_reason          text,
  cancel_date            timestamptz,
  stripe_subscription_id text not null
);

-- added: each change of plan, interval or status; subscriptions itself holds the last state only
create table subscription_changes (
  id               bigint primary key,
  subscription_id  bigint not null references subscriptions,
  plan_id          int not null references plans,
  billing_interval text not null check (billing_interval in ('month', 'year')),
  status           text not null check (status in ('trialing', 'active', 'past_due', 'canceled', 'unpaid')),
  changed_at       timestamptz not null
);

create table subscription_addons (
  id              bigint primary key,
  subscription_id bigint not null references subscriptions,
  addon_type      text not null,
  quantity        int not null,
  price_monthly   decimal(10, 2) not null,  -- whole units of the currency, for one piece
  is_active       boolean not null,
  started_at      timestamptz not null,     -- added
  ended_at        timestamptz               -- added
);

create table stripe_invoices (
  id              text primary key,
  subscription_id bigint not null references subscriptions,
  amount_due      int not null,   -- cents
  currency        text not null,  -- lower case, as the payment provider spells it
  status          text not null check (status in ('draft', 'open', 'paid', 'void', 'uncollectible')),
  created         timestamptz not null,
  period_start    date not null,
  period_end      date not null   -- the first day that is not in it
);

create table payments (
  id                   bigint primary key,
  subscription_id      bigint not null references subscriptions,
  stripe_invoice_id    text references stripe_invoices,  -- added
  amount               decimal(10, 2) not null,          -- positive in refunds too
  currency             text not null,
  status               text not null check (status in ('succeeded', 'failed', 'refunded')),
  processed            timestamptz not null,             -- when the money moved
  billing_period_start date,
  billing_period_end   date,
  recorded             timestamptz not null              -- added: when the web hook arrived
);

create table domains (
  id                  bigint primary key,
  tenant_id           text not null references tenants,
  company_id          bigint not null references companies,
  domain              text not null unique,
  verification_status text not null,
  verified            timestamptz,
  created             timestamptz not null
);

create table campaigns (
  id         bigint primary key,
  tenant_id  text not null references tenants,
  company_id bigint not null references companies,
  name       text not null,
  status     text not null check (status in ('draft', 'scheduled', 'sending', 'completed', 'paused')),
  scheduled  timestamptz,
  completed  timestamptz,
  created    timestamptz not null
);

-- Keys are added by 90_keys.sql, after the mass.
create table email_events (
  id              bigint not null,
  campaign_id     bigint not null,
  domain_id       bigint not null,       -- added: the sending domain
  recipient_email text not null,
  status          text not null,         -- sent, delivered, bounced, opened, clicked, replied, unsubscribed, complained
  bounce_type     text,                  -- added: hard or soft, for bounced alone
  event_timestamp timestamptz not null,
  recorded_at     timestamptz not null   -- added: when the row was written
);

create table vps_instances (
  id                    bigint primary key,
  hostwinds_instance_id text not null unique,
  region                text not null,
  status                text not null,
  monthly_cost          decimal(10, 2),                          -- nobody says what this is: ignored
  approximate_cost      decimal(8, 2) not null default 0.00 check (approximate_cost >= 0),
  cost_synced_at        timestamptz,                             -- added
  created               date not null,
  decommissioned        date                                     -- added
);

create table smtp_ip_addresses (
  id               bigint primary key,
  vps_instance_id  bigint not null references vps_instances,
  ip_address       inet not null unique,
  status           text not null,
  reputation_state text,
  approximate_cost decimal(6, 2) not null default 0.00 check (approximate_cost >= 0),
  assigned_count   int not null default 0,
  cost_synced_at   timestamptz,                                  -- added
  created          date not null,
  released         date                                          -- added
);

create table domain_ip_assignments (
  id                 bigint primary key,
  domain_id          bigint not null references domains,
  smtp_ip_address_id bigint not null references smtp_ip_addresses,
  status             text not null,
  warmup_state       text,
  last_sent          timestamptz,
  assigned_on        date not null,                              -- added
  unassigned_on      date                                        -- added: the first day that no longer counts
);

create table provider_prices (
  id            bigint primary key,
  resource_type text not null,
  region        text not null,
  monthly_price decimal(10, 2) not null,
  currency      text not null,
  valid_from    date not null,
  valid_to      date
);

create table provider_invoices (
  id            text primary key,
  provider_name text not null,
  service_name  text not null,
  resource_type text not null,
  amount        decimal(10, 2) not null,
  currency      text not null,
  period_start  date not null,
  period_end    date not null
);

create table exchange_rates (
  rate_date date not null,
  base      text not null,
  quote     text not null,
  rate      decimal(18, 8) not null,
  source    text not null,
  primary key (rate_date, base, quote)
);

create table admin_system_events (
  id          bigint primary key,
  created_at  timestamptz not null,
  event_type  text not null,
  severity    text not null check (severity in ('low', 'medium', 'high', 'critical')),
  description text not null,
  details     jsonb not null default '{}',  -- category, impact, recommended_action, owner_role
  tenant_id   text references tenants,      -- nothing: the platform's own
  is_resolved boolean not null default false,
  resolved_at timestamptz,
  resolved_by text
);

create table blacklist_checks (
  id             bigint primary key,
  tenant_id      text not null references tenants,
  domain_id      bigint not null references domains,
  check_type     text not null,
  blacklist_name text not null,
  is_listed      boolean not null,
  listed_since   timestamptz,
  checked_at     timestamptz not null
);

create table savings_register (
  id             bigint primary key,
  tenant_id      text references tenants,
  category       text not null,
  title          text not null,
  savings_amount decimal(10, 2) not null,
  currency       text not null,
  identified_at  timestamptz not null,
  implemented_at timestamptz
);

create table decision_register (
  id           bigint primary key,
  tenant_id    text references tenants,
  title        text not null,
  owner_role   text not null,
  requested_at timestamptz not null,
  due_on       date,
  decided_at   timestamptz
);

create table probe_results (
  service_name    text not null,
  probed_from     timestamptz not null,
  up_seconds      int not null,
  checked_seconds int not null,
  requests        bigint not null,
  errors          bigint not null,
  response_ms_sum decimal(18, 3) not null,
  primary key (service_name, probed_from)
);

create table plan_targets (
  kpi          text not null,
  tenant_id    text references tenants,
  period       text not null,
  plan_version text not null,
  plan_value   decimal(18, 6) not null,
  unique nulls not distinct (kpi, tenant_id, period, plan_version)
);

-- The generator's own things, out of the company's way.
create schema sample;

-- Stretches of days that hold planted rows and none of the mass, counted in the tenant's zone and in New York both.
create table sample.planted_slices (
  tenant_id text not null,
  first_day date not null,
  last_day  date not null
);

-- One evenly spread number from 0 (included) to 1 (excluded) for each pair of a thing and a question about it.
create function sample.fraction(thing bigint, question int) returns double precision
  language sql stable parallel safe
  return (hashint8extended(thing, current_setting('boardpack.seed')::bigint * 64 + question) & 1048575)
    / 1048576::double precision;
