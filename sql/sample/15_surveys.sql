-- What the survey tool exports each night.
create table survey_answers (
  id               bigint primary key,
  tenant_id        text references tenants,
  survey           text not null check (survey in ('nps', 'csat')),
  score            int not null,
  respondent_email text not null,
  answered_at      timestamptz not null
);
