-- What a draft goes through on its way: it may change an article that is live, and it may wait for its hour.
alter table draft
  -- The published article whose text it changes, and the edition that it was made from.
  add column corrects text collate "C" references article,
  add column base_edition integer,
  add column scheduled_for timestamptz(3),
  -- In whose name it goes out at its hour.
  add column scheduled_by text references person,
  drop constraint draft_state_check,
  add constraint draft_state_check
    check (state in ('writing', 'filed', 'returned', 'held', 'scheduled', 'published', 'dropped')),
  add constraint draft_corrects_check check ((corrects is null) = (base_edition is null)),
  add constraint draft_scheduled_check
    check ((state = 'scheduled') = (scheduled_for is not null) and (scheduled_for is null) = (scheduled_by is null));

-- Stands in lists where the whole headline is too long.
alter table edition add column short_headline text;

-- A kill that waits for a second person, or what became of it.
create table kill_request (
  id integer generated always as identity primary key,
  article_id text collate "C" not null references article,
  reason text not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  asked_by_id text not null references person,
  settled_at timestamptz(3),
  settled_by text,
  outcome text check (outcome in ('killed', 'refused')),
  check ((settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by is null))
);

-- One at a time.
create unique index kill_request_open on kill_request (article_id) where settled_at is null;

-- Boards read articles by where they stand.
create index article_by_state on article (state, listed_at desc, id desc) where state <> 'published';

-- A board as somebody likes to look at it: what is searched for, and of which section.
create table board_view (
  id integer generated always as identity primary key,
  person_id text not null references person,
  name text not null check (name <> ''),
  board text not null,
  search text not null,
  section text not null,
  unique (person_id, name)
);
