-- What Meridian Mail's executives keep by hand: initiatives, objectives, risks, reviews, surveys, facts of the market;
-- and the ledger of the reporting service.
alter table decision_register
  add expected_return decimal(10, 2),
  add actual_return   decimal(10, 2),
  add currency        text,
  add reviewed_on     date,
  add outcome         text check (outcome in ('met', 'partly met', 'missed'));

create table initiatives (
  id         int primary key,
  title      text not null,
  owner_role text not null,
  part_of    int references initiatives,
  weight     decimal(5, 2)
);

create table initiative_reports (
  initiative_id   int not null references initiatives,
  reported_on     date not null,
  state           text not null,
  progress_pct    decimal(5, 2) not null,
  objectives_met  boolean,
  spent           decimal(10, 2),
  expected_return decimal(10, 2),
  realised_return decimal(10, 2),
  currency        text not null,
  primary key (initiative_id, reported_on)
);

create table initiative_submissions (
  id           int primary key,
  title        text not null,
  owner_role   text not null,
  submitted_on date not null,
  decided_on   date,
  outcome      text
);

create table objectives (
  id         int primary key,
  title      text not null,
  owner_role text not null,
  set_on     date not null,
  due_on     date not null,
  met_on     date
);

create table process_steps (
  id           int primary key,
  process      text not null,
  title        text not null,
  since_on     date not null,
  automated_on date,
  retired_on   date
);

create table question_log (
  id            int primary key,
  asked_at      timestamptz not null,
  asked_by      text not null,
  subject       text not null,
  answered_from text
);

create table executive_survey (
  surveyed_on   date not null,
  question      text not null,
  respondent    text not null,
  answer        decimal(6, 2) not null,
  answer_before decimal(6, 2),
  primary key (surveyed_on, question, respondent)
);

create table monthly_reviews (
  id           int primary key,
  subject      text not null,
  scheduled_on date not null,
  held_on      date,
  invited      int not null,
  attended     int
);

create table risk_register (
  id            int primary key,
  title         text not null,
  severity      text not null,
  owner_role    text not null,
  identified_on date not null,
  action_plan   text,
  planned_on    date,
  closed_on     date
);

create table market_facts (
  id             int primary key,
  fact           text not null,
  subject        text not null,
  value          decimal(8, 4) not null,
  industry_value decimal(8, 4),
  statement      text not null,
  source         text not null,
  source_on      date not null,
  entered_by     text not null
);

create table report_runs (
  id         int primary key,
  pack       text not null,
  due_at     timestamptz not null,
  started_at timestamptz,
  ready_at   timestamptz,
  sent_at    timestamptz,
  outcome    text not null
);

create table report_deliveries (
  run_id       int not null references report_runs,
  recipient    text not null,
  sent_at      timestamptz not null,
  delivered_at timestamptz,
  opened_at    timestamptz,
  device       text,
  engaged_at   timestamptz,
  primary key (run_id, recipient)
);
