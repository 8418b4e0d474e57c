-- Each hour in which the probes of a service failed was one outage, five minutes into the hour.
insert into probe_outages (service_name, probe_seconds, down_from, down_to)
select service_name, 60, probed_from + interval '5 minutes',
  probed_from + interval '5 minutes' + (checked_seconds - up_seconds) * interval '1 second'
from probe_results
where up_seconds < checked_seconds;
