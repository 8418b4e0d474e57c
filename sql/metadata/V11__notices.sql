-- What is written to the owner of a schedule, so that it can be sent again where no mail server took it.

-- One row a notice, for as long as somebody has not got it. Its texts stand in templates/messages_*.properties.
create table notices (
  notice_key  text primary key,
  words       text not null,
  subject     text not null,
  reason      text not null,
  noted_at    timestamptz not null
);

comment on column notices.notice_key is 'what the ledger of deliveries calls the mail: notice/failed/monthly tn-aurora 2026-10';
