-- A programme: articles, events and people under one purpose, for a time. Readers know of it from its first page on.
create table programme (
  id integer generated always as identity primary key,
  -- Its address for ever: /programmes/SLUG.
  slug text not null unique,
  -- A short way to it: /kyd.
  short_address text unique,
  name text not null,
  -- Its entry at the head of every page while it runs; none where it is empty.
  menu_name text not null,
  purpose text not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  sponsor_label text,
  sponsor_name text,
  sponsor_address text,
  check ((sponsor_label is null) = (sponsor_name is null)),
  check (sponsor_address is null or sponsor_name is not null)
);

create table programme_series (
  id integer generated always as identity primary key,
  programme_id integer not null references programme,
  position integer not null,
  slug text not null,
  name text not null,
  note text not null,
  -- Articles whose headline bears this series join by themselves; without it, by hand alone.
  label text unique,
  unique (programme_id, slug)
);

create table programme_part (
  series_id integer not null references programme_series,
  article_id text collate "C" not null references article,
  position integer not null,
  -- Put in by somebody, whatever its headline bears.
  by_hand boolean not null,
  -- Taken out by somebody, though its headline bears the series.
  left_out boolean not null default false,
  primary key (series_id, article_id)
);
create index programme_part_by_article on programme_part (article_id);
create index edition_by_series on edition (series) where series is not null;

create table programme_event (
  id integer generated always as identity primary key,
  programme_id integer not null references programme,
  name text not null,
  day date not null,
  -- `14:00`; none for the whole day.
  clock text check (clock ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  address text
);
create index programme_event_by_programme on programme_event (programme_id, day);

create table programme_person (
  id integer generated always as identity primary key,
  programme_id integer not null references programme,
  position integer not null,
  name text not null,
  role text not null,
  note text not null,
  reporter_id integer references reporter
);
create index programme_person_by_programme on programme_person (programme_id, position);

-- What a landing page consists of, in order. One is being made, one is live, some wait for their minute; what was live
-- before stays as the record of what stood there.
create table programme_page (
  id integer generated always as identity primary key,
  programme_id integer not null references programme,
  state text not null check (state in ('draft', 'pending', 'live', 'past', 'withdrawn')),
  blocks jsonb not null,
  -- Counts up with each change of the draft.
  revision integer not null default 0,
  due_at timestamptz(3),
  live_from timestamptz(3),
  live_until timestamptz(3),
  changed_at timestamptz(3) not null,
  changed_by text not null,
  check ((state = 'pending') <= (due_at is not null))
);
create unique index programme_page_draft on programme_page (programme_id) where state = 'draft';
create unique index programme_page_live on programme_page (programme_id) where state = 'live';
create index programme_page_by_programme on programme_page (programme_id, id);
