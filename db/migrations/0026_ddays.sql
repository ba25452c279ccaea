-- The calendar of what is coming. When something is stands as it was said: a day, a minute somewhere, a day of the moon, a
-- month, or that nobody knows yet.
create table dday (
  id integer generated always as identity primary key,
  state text not null
    check (state in ('proposed', 'planned', 'postponed', 'cancelled', 'done', 'dropped')),
  title text not null,
  detail text not null,
  place text not null,
  category text not null,
  plan jsonb not null,
  -- The days between which all of it lies, so that a page looks at no more than it shows; no last day: it goes on.
  first_day date,
  last_day date,
  -- Where its date was found in an article: readers see it only while that article is out. A draft is not out yet.
  source_article text collate "C" references article,
  source_draft integer references draft,
  -- Plain keys of other parts of the site.
  people text[] not null,
  programmes text[] not null,
  instruments text[] not null,
  -- Grows with every change that readers see: calendars take the higher one.
  sequence integer not null default 0,
  changed_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  created_by text not null
);

create index dday_by_days on dday (last_day, first_day);
create index dday_by_draft on dday (source_draft) where source_draft is not null;

create table dday_article (
  dday_id integer not null references dday,
  article_id text collate "C" not null references article,
  primary key (article_id, dday_id)
);

create index dday_article_by_dday on dday_article (dday_id);

-- What became of it; what was planned before stays to be seen.
create table dday_change (
  id integer generated always as identity primary key,
  dday_id integer not null references dday,
  act text not null,
  plan_before jsonb,
  reason text not null,
  changed_at timestamptz(3) not null,
  changed_by text not null
);

create index dday_change_by_dday on dday_change (dday_id, id);
