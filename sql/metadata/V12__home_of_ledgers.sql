-- Which home these ledgers belong to: an archive, a landing and a key of tokens that others have not. Never more than one row.
create table home_of_ledgers (
  only_one  boolean primary key default true check (only_one),
  home_id   text not null,
  folder    text not null,
  since     timestamptz not null
);
