-- Nordlicht's own database: two customers and 242 log lines, every one of them counted by hand.
set timezone = 'UTC';

create schema lager;

create table lager.kunde (
  kundennummer int primary key,
  firma        text not null,
  waehrung     char(3) not null,
  zeitzone     text not null,
  seit         timestamp not null,  -- Berlin's clock, without zone
  geloescht    timestamp
);

create table lager.vertrag (
  vertragsnummer int primary key,
  kundennummer   int not null references lager.kunde,
  tarif          text not null,
  stand          char(1) not null,  -- P Probe, A aktiv, M gemahnt, G gekuendigt
  euro_im_jahr   numeric(12, 2) not null,
  von            date not null,
  bis            date
);

create table lager.absender (
  absendernummer int primary key,
  kundennummer   int not null references lager.kunde,
  adresse        text not null,
  angelegt       timestamp not null
);

create table lager.aktion (
  aktionsnummer int primary key,
  kundennummer  int not null references lager.kunde,
  titel         text not null,
  fertig        boolean not null,
  angelegt      timestamp not null
);

create table lager.protokoll (
  zeile      bigint primary key,
  aktion     int not null references lager.aktion,
  absender   int not null references lager.absender,
  an         text not null,
  -- 1 raus, 2 zugestellt, 3 abgewiesen, 4 verzoegert abgewiesen, 5 beschwerde, 6 abmeldung
  vorgang    smallint not null,
  unixzeit   bigint not null,    -- seconds
  eingang    bigint not null
);

insert into lager.kunde values
  (7001, 'Kiefer & Söhne', 'EUR', 'Europe/Berlin', '2025-01-15 09:00', null),
  (7002, 'Polar "Ost" AG', 'EUR', 'Europe/Zurich', '2026-03-02 10:30', null);

insert into lager.vertrag values
  (1, 7001, 'Gross', 'A', 1188.00, '2025-01-15', null),
  (2, 7002, 'Klein', 'P', 240.00, '2026-03-02', '2026-04-01'),
  (3, 7002, 'Klein', 'A', 240.00, '2026-04-01', null);

insert into lager.absender values
  (11, 7001, 'post.kiefer.example', '2025-01-15 09:30'),
  (21, 7002, 'polar-ost.example', '2026-03-02 11:00');

insert into lager.aktion values
  (501, 7001, 'Herbstkatalog', false, '2026-08-20 08:00'),
  (502, 7002, 'Rundbrief', true, '2026-08-25 08:00');

-- Kiefer: 40 sent on 15 September and 60 on 14 October 2026; Polar: 20 sent on 14 October.
insert into lager.protokoll
select
  lauf.erste_zeile + nummer, lauf.aktion, lauf.absender, 'k' || nummer || '@empfaenger.example', 1,
  lauf.unixzeit + nummer, lauf.unixzeit + nummer + 30
from (values
  (10000, 501, 11, 40, 1789459200),
  (20000, 501, 11, 60, 1791964800),
  (30000, 502, 21, 20, 1791964800)
) as lauf (erste_zeile, aktion, absender, anzahl, unixzeit)
cross join lateral generate_series(1, lauf.anzahl) as nummer;

-- What became of them: of Kiefer's 40, 38 came through and 2 did not; of its 60, 57 came through, one of them to
-- complaint, and 3 did not; of Polar's 20, all did, and one unsubscribed.
insert into lager.protokoll
select
  raus.zeile + 100000 * folge.vorgang, raus.aktion, raus.absender, raus.an, folge.vorgang, raus.unixzeit + 5,
  raus.eingang + 5
from lager.protokoll as raus
join (values
  (10001, 10038, 2), (10039, 10040, 3),
  (20001, 20057, 2), (20058, 20058, 4), (20059, 20060, 3), (20001, 20001, 5),
  (30001, 30020, 2), (30020, 30020, 6)
) as folge (von, bis, vorgang) on raus.zeile between folge.von and folge.bis
where raus.vorgang = 1;
