-- Added: what the finance department keeps, and where the payment provider bills each tenant.
create table billing_addresses (
  tenant_id  text not null references tenants,
  country    text not null,       -- as the payment provider spells it: two letters, lower case
  since      date not null,
  primary key (tenant_id, since)
);

create table marketing_spend (
  channel     text not null,
  spend_month date not null,
  amount      decimal(10, 2) not null,
  currency    text not null,
  primary key (channel, spend_month)
);

create table finance_budgets (
  cost_centre    text not null,
  budget_month   date not null,
  budget_version text not null,
  amount         decimal(10, 2) not null,
  currency       text not null,
  primary key (cost_centre, budget_month, budget_version)
);

create table finance_ledger (
  id          bigint primary key,
  booked_on   date not null,
  account     text not null check (account in ('revenue', 'cogs', 'opex', 'cash')),
  cost_centre text,
  amount      decimal(12, 2) not null,  -- as people say it: a cost counts up, cash that leaves counts down
  currency    text not null
);

create table finance_forecasts (
  metric         text not null check (metric in ('mrr', 'cost')),
  forecast_month date not null,
  made_on        date not null,
  value          decimal(12, 2) not null,
  low            decimal(12, 2) not null,
  high           decimal(12, 2) not null,
  confidence     decimal(4, 2) not null,
  primary key (metric, forecast_month, made_on)
);
