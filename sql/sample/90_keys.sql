-- As in the real one: a key, and the index its screens need; no foreign key on the events, they come too fast.
alter table email_events add primary key (id);
create index email_events_by_campaign on email_events (campaign_id, event_timestamp);
analyze;
