create table instrument (
  id integer generated always as identity primary key,
  -- As exchanges write it: 035720, 0001A0, NVDA, BRK.B. It is the address of its page.
  code text collate "C" not null unique check (code ~ '^[0-9A-Z][0-9A-Z.-]{0,15}$'),
  name text not null,
  market text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null default 'trading' check (state in ('trading', 'halted', 'delisted')),
  state_at timestamptz(3) not null,
  added_at timestamptz(3) not null
);
create index instrument_by_market on instrument (market, code);

-- What it was called before, and what else it is called. `until` is when it gave the name up; null where it has not.
create table instrument_alias (
  kind text not null check (kind in ('code', 'name')),
  alias text collate "C" not null,
  instrument_id integer not null references instrument,
  until timestamptz(3),
  primary key (kind, alias, instrument_id)
);
create index instrument_alias_by_instrument on instrument_alias (instrument_id);

create table instrument_state (
  id integer generated always as identity primary key,
  instrument_id integer not null references instrument,
  state text not null,
  at timestamptz(3) not null,
  reason text not null,
  set_by text not null
);
create index instrument_state_by_instrument on instrument_state (instrument_id, id);

-- One file or one push: where quotes came from, and which of its lines could not be taken.
create table quote_import (
  id integer generated always as identity primary key,
  way text not null check (way in ('file', 'push')),
  name text not null,
  source text not null,
  delay_minutes integer not null check (delay_minutes >= 0),
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  begun_by text not null,
  added integer not null default 0,
  corrections integer not null default 0,
  same integer not null default 0,
  bad integer not null default 0,
  -- Of many instruments, the newest prices are made anew when it ends.
  is_behind boolean not null default false,
  -- The first of the bad lines: where, and what is wrong.
  faults jsonb not null default '[]'
);
-- A push that comes again is known by its id.
create unique index quote_import_by_push on quote_import (name) where way = 'push';

-- Quotes are never overwritten: a corrected one is a row with the next revision. Prices are doubles, which keep 15 digits
-- and need half of what numeric takes. No foreign keys: they are half of what an insert costs, instruments and imports are
-- never deleted, and one command alone writes here.
create table daily_quote (
  as_of timestamptz(3) not null,
  open double precision not null,
  high double precision not null,
  low double precision not null,
  close double precision not null,
  volume bigint not null,
  instrument_id integer not null,
  day date not null,
  import_id integer not null,
  revision smallint not null,
  primary key (instrument_id, day, revision)
);

create table intraday_quote (
  as_of timestamptz(3) not null,
  price double precision not null,
  volume bigint,
  instrument_id integer not null,
  import_id integer not null,
  revision smallint not null,
  primary key (instrument_id, as_of, revision)
);

-- The newest of the two for each instrument, so that lists can be sorted by it. Made from them after each import.
create table latest_quote (
  instrument_id integer primary key references instrument,
  price double precision not null,
  as_of timestamptz(3) not null,
  day date not null,
  is_closing boolean not null,
  previous_close double precision,
  volume bigint,
  import_id integer not null
);

create function refuse_markets_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name;
end $$;
create trigger daily_quote_is_immutable before update on daily_quote
  for each statement execute function refuse_markets_change();
create trigger instrument_stays before delete on instrument
  for each statement execute function refuse_markets_change();

-- Which codes a published article names, as it writes them; whose they are is asked when it is read, since instruments
-- come and are renamed. Where a code could be an abbreviation, (WHO), what stands before it has to be a name.
create table article_code (
  code text collate "C" not null,
  listed_at timestamptz(3) not null,
  article_id text collate "C" not null references article,
  is_sure boolean not null,
  befores text[] not null,
  primary key (code, listed_at, article_id)
);
create index article_code_by_article on article_code (article_id);

-- What readers know the service by. Without a row it is 시세.
create table markets_setting (
  only_row boolean primary key default true check (only_row),
  name text not null
);
