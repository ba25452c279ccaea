-- What readers are told of a text that a program made: by whom, by which rule, from whose data, of when.
alter table edition add column generated jsonb;
alter table draft add column generated jsonb;

-- What the newsroom has decided of its rules: one row; until then the usual holds.
create table market_settings (
  only_row boolean primary key default true check (only_row),
  settings jsonb not null
);

-- Each time that the rules looked at a day.
create table market_run (
  id integer generated always as identity primary key,
  -- Cases of all days from here to there; stories of the last of them alone.
  from_day date not null,
  day date not null,
  way text not null check (way in ('clock', 'hand')),
  begun_by text not null,
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- How many were looked at, found, told, and passed over for which reason.
  counts jsonb not null default '{}'
);
-- The clock takes a day once, whichever process comes first.
create unique index market_run_by_clock on market_run (day) where way = 'clock';

-- Every case that a rule ever found, told or not: its record is made of all of them.
create table market_case (
  rule text collate "C" not null,
  instrument_id integer not null references instrument,
  day date not null,
  numbers jsonb not null,
  found_at timestamptz(3) not null,
  -- A corrected quote has taken it back: it was none. It stays, and is counted as such.
  void_at timestamptz(3),
  -- How many of its three outcomes are known.
  settled smallint not null default 0,
  primary key (rule, instrument_id, day)
);
create index market_case_by_instrument on market_case (instrument_id, day);
create index market_case_by_rule on market_case (rule, day desc);

-- What became of the price 1, 5 and 20 trading days after a case.
create table market_outcome (
  rule text collate "C" not null,
  instrument_id integer not null,
  day date not null,
  horizon smallint not null check (horizon in (1, 5, 20)),
  until date not null,
  change double precision not null,
  -- It was not traded on that day (halted, delisted): the last price before stands for it.
  by_last_price boolean not null,
  primary key (rule, instrument_id, day, horizon),
  foreign key (rule, instrument_id, day) references market_case on delete cascade
);

-- The mean of the same change over all instruments of a market that were traded on both days, each weighing the same.
create table market_mean (
  market text not null,
  day date not null,
  horizon smallint not null check (horizon in (1, 5, 20)),
  mean double precision not null,
  instruments integer not null,
  primary key (market, day, horizon)
);

-- One story for each instrument (or market), rule and day.
create table market_story (
  rule text collate "C" not null,
  -- `035720`'s id, or the market's name.
  subject text collate "C" not null,
  day date not null,
  instrument_id integer references instrument,
  state text not null check (state in ('waiting', 'published', 'drafted', 'dropped', 'withdrawn', 'desk')),
  mode text not null check (mode in ('desk', 'publish')),
  -- What it says, and a fingerprint of that: the same facts give the same story.
  facts jsonb not null,
  digest text not null,
  rank smallint not null,
  weight double precision not null,
  found_at timestamptz(3) not null,
  told_at timestamptz(3),
  article_id text collate "C" references article,
  -- The edition that the program wrote last: from another one on, people have taken over.
  edition integer,
  draft_id integer references draft,
  draft_revision integer,
  primary key (rule, subject, day)
);
create index market_story_waiting on market_story (found_at) where state = 'waiting';
create index market_story_told on market_story (told_at);
create index market_story_by_instrument on market_story (instrument_id, day);
create unique index market_story_by_article on market_story (article_id);
