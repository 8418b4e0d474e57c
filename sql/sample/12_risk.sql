-- What puts revenue, reputation and service at risk. Traps here too:
--   * a loss is written once with a minus sign and once without, impact_type alone says what it was
--   * smtp_ip_addresses holds the last reputation state only; the changes are here
--   * the analytics count by mailbox, and a mailbox is an address of a person: its id is read, its address is not
create table revenue_impact_events (
  id             bigint primary key,
  tenant_id      text references tenants,
  event_category text not null,
  impact_type    text not null check (impact_type in ('positive', 'negative')),
  impact_amount  decimal(12, 2) not null,
  currency       text not null,
  urgency_level  text not null check (urgency_level in ('low', 'medium', 'high', 'critical')),
  tracked_at     timestamptz not null,
  resolved_at    timestamptz
);

create table ip_reputation_changes (
  id                 bigint primary key,
  smtp_ip_address_id bigint not null references smtp_ip_addresses,
  reputation_state   text not null check (reputation_state in ('good', 'fair', 'poor', 'critical')),
  changed_on         date not null,
  unique (smtp_ip_address_id, changed_on)
);

create table email_accounts (
  id        bigint primary key,
  tenant_id text not null references tenants,
  domain_id bigint not null references domains,
  email     text not null unique
);

create table mailbox_analytics (
  mailbox_id       bigint not null references email_accounts,
  sent_on          date not null,
  sent             int not null,
  bounced          int not null,
  spam_complaints  int not null,
  unsubscribed     int not null,
  volume_penalty   decimal(5, 2) not null,
  primary key (mailbox_id, sent_on)
);

-- What was found out about an alert afterwards; not every alert is reviewed.
create table event_reviews (
  event_id        bigint primary key,
  happened_at     timestamptz,
  first_action_at timestamptz,
  was_true        boolean
);

create table churn_predictions (
  id           bigint primary key,
  tenant_id    text not null references tenants,
  predicted_on date not null,
  churn_by     date not null,
  churned_on   date
);

create table vendor_reviews (
  vendor_name        text not null,
  reviewed_on        date not null,
  sla_score          decimal(5, 2) not null,
  cost_score         decimal(5, 2) not null,
  satisfaction_score decimal(5, 2) not null,
  primary key (vendor_name, reviewed_on)
);
