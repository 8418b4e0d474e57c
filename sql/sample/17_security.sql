-- Who signed in, what monitoring raised, and what the compliance and backup registers say.
create table auth_log (
  id            bigint primary key,
  tenant_id     text references tenants,  -- nothing: one of the company's own people
  login_email   text not null,
  outcome       text not null check (outcome in ('succeeded', 'failed', 'locked')),
  is_admin      boolean not null,
  second_factor boolean not null,
  attempted_at  timestamptz not null,
  recorded_at   timestamptz not null
);

create table security_register (
  id           int primary key,
  severity     text not null check (severity in ('critical', 'high', 'medium', 'low')),
  title        text not null,
  raised_at    timestamptz not null,
  confirmed_at timestamptz,
  closed_at    timestamptz
);

create table control_assessments (
  control      text not null,
  framework    text not null,
  assessed_on  date not null,
  is_met       boolean not null,
  owner_role   text,
  has_evidence boolean not null,
  primary key (control, assessed_on)
);

create table compliance_findings (
  id          int primary key,
  severity    text not null check (severity in ('critical', 'high', 'medium', 'low')),
  title       text not null,
  owner_role  text,
  opened_at   timestamptz not null,
  due_on      date,
  resolved_at timestamptz
);

create table audit_reports (
  id         int primary key,
  title      text not null,
  auditor    text not null,
  is_passed  boolean not null,
  audited_on date not null,
  revoked_on date
);

create table backup_runs (
  id         bigint primary key,
  store      text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text not null check (outcome in ('succeeded', 'failed', 'running'))
);

create table admin_widget_views (
  visit_id    text not null,
  widget      text not null,
  admin_email text not null,
  opened      boolean not null,
  visited_at  timestamptz not null,
  primary key (visit_id, widget)
);
