-- What the help desk, the health model and the product analytics know of customers.
create table helpdesk_tickets (
  id        bigint primary key,
  tenant_id text references tenants,
  priority  text not null check (priority in ('urgent', 'high', 'normal', 'low')),
  escalated boolean not null,
  created   timestamptz not null,
  resolved  timestamptz
);

create table health_scores (
  tenant_id    text not null references tenants,
  scored_on    date not null,
  usage        decimal(5, 2) not null,
  engagement   decimal(5, 2) not null,
  business     decimal(5, 2) not null,
  relationship decimal(5, 2) not null,
  primary key (tenant_id, scored_on)
);

create table product_features (
  feature text primary key,
  is_core boolean not null
);

create table product_events (
  session_id   text not null,
  feature      text not null references product_features,
  tenant_id    text not null references tenants,
  person_email text not null,
  minutes      decimal(6, 2) not null,
  used_at      timestamptz not null,
  recorded_at  timestamptz not null,
  primary key (session_id, feature)
);

create table web_funnel (
  week_start date not null,
  step       text not null check (step in ('visitor', 'signup', 'activation', 'paid')),
  people     int not null,
  primary key (week_start, step)
);

create table ab_tests (
  id      int primary key,
  title   text not null,
  started date not null,
  ended   date
);

create table ab_test_variants (
  test_id     int not null references ab_tests,
  variant     text not null,
  is_control  boolean not null,
  visitors    int not null,
  conversions int not null,
  primary key (test_id, variant)
);
