-- What an operator answers for: packs that were held and who let them go, the workspace's files as they were, schedules
-- that pause.

-- One row an act on a pack that was held. The last act on the same bytes is where they stand; other bytes are another
-- pack, and nothing decided about these holds for those.
--   held      a gate failed, or the schedule wants a person to look; reason says what to look at
--   approved  a person let these very bytes go
--   rejected  a person kept them; reason says why
create table pack_holds (
  hold_id       bigint generated always as identity primary key,
  run_key       text not null,
  tenant_id     text not null,
  content_hash  text not null,
  act           text not null check (act in ('held', 'approved', 'rejected')),
  asked_by      text not null,
  actor         text not null,
  at            timestamptz not null,
  reason        text not null
);

create unique index packs_are_held_once on pack_holds (run_key, content_hash) where act = 'held';
create unique index holds_are_decided_once on pack_holds (run_key, content_hash) where act <> 'held';

create trigger pack_holds_stay before update or delete on pack_holds
  for each row execute function refuse_change();
create trigger pack_holds_are_not_emptied before truncate on pack_holds
  execute function refuse_change();

-- One row a state of the workspace's files, in the order they were first met: the hash of each, by path.
create table configurations (
  configuration_id    bigint generated always as identity primary key,
  configuration_hash  text not null,
  seen_at             timestamptz not null,
  file_hashes         jsonb not null
);

create trigger configurations_stay before update or delete on configurations
  for each row execute function refuse_change();
create trigger configurations_are_not_emptied before truncate on configurations
  execute function refuse_change();

-- One row a schedule that pauses. What comes due meanwhile is written down and waits.
create table schedule_pauses (
  schedule   text primary key,
  paused_by  text not null,
  paused_at  timestamptz not null,
  reason     text not null
);

create index audit_by_action on audit (action, at);
