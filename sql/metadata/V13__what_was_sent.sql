-- Which bytes a reader was sent, and not only which pack.
alter table deliveries add column sent text not null default '';

comment on column deliveries.sent is 'of the last attempt: mail SHA-256 of its words, then each document that went with it, by its name in the manifest, with its SHA-256';
