-- How often an article was read in a slot of ten minutes; kept for seven days. Of readers nothing is stored. See
-- docs/decisions/0011-reads-and-placements.md.
create table read_count (
  slot timestamptz(3) not null,
  article_id text collate "C" not null references article,
  reads integer not null check (reads > 0),
  primary key (slot, article_id)
);

-- The most read, best first. `ranking` is a window and a list: 1h:latest, 24h:section:3.
create table best_rank (
  ranking text collate "C" not null,
  rank integer not null check (rank > 0),
  article_id text collate "C" not null references article,
  primary key (ranking, rank)
);

-- Up to when reads stand in the ranks: one row, which also says whose turn it is to rank them anew.
create table best_ranking (
  only_row boolean primary key default true check (only_row),
  until timestamptz(3) not null
);

-- What stood where on the front page and in the ranked box, and when; kept for six months.
-- `place` is home/lead, home/seconds, home/newest, home/sections/PATH, best.
create table placement (
  id bigint generated always as identity primary key,
  place text not null,
  position integer not null check (position > 0),
  article_id text collate "C" not null references article,
  headline text not null,
  stood_from timestamptz(3) not null,
  stood_until timestamptz(3),
  check (stood_until >= stood_from)
);
create unique index placement_now on placement (place, position) where stood_until is null;
create index placement_by_end on placement (stood_until);
