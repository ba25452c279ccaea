create table section (
  id integer generated always as identity primary key,
  parent_id integer references section,
  path text not null unique,
  name text not null,
  rank integer not null,
  in_menu boolean not null default true
);

-- A renamed or merged section keeps answering at its old path.
create table section_alias (
  path text primary key,
  section_id integer not null references section
);

create table reporter (
  id integer generated always as identity primary key,
  slug text not null unique,
  name text not null,
  title text,
  email text unique,
  agency text,
  place text,
  beats text[] not null default '{}',
  bio text,
  active boolean not null default true
);
create index reporter_by_name on reporter (name);

create table story (
  id integer generated always as identity primary key,
  key text not null unique,
  title text
);

create table picture (
  id integer generated always as identity primary key,
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  media_type text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null,
  rights_end_at timestamptz(3)
);

-- The last number given out on a day: ids are never used twice.
create table article_number (
  day date primary key,
  last integer not null check (last < 1000000)
);

create table article (
  id text collate "C" primary key check (id ~ '^[0-9]{14}$'),
  source_id text unique,
  source_digest bytea,
  state text not null check (state in ('embargoed', 'published', 'killed')),
  live_edition integer,
  story_id integer references story,
  stage text,
  first_published_at timestamptz(3),
  last_modified_at timestamptz(3),
  -- Where it stands in lists: the time of publication, or the best known where that is missing.
  listed_at timestamptz(3) not null,
  embargo_until timestamptz(3),
  killed_at timestamptz(3),
  kill_reason text,
  check ((state = 'published') = (live_edition is not null)),
  check (state <> 'embargoed' or embargo_until is not null),
  check (state <> 'killed' or (killed_at is not null and kill_reason is not null))
);
create index article_by_story on article (story_id) where story_id is not null;
create index article_by_embargo on article (embargo_until) where state = 'embargoed';

create table edition (
  article_id text collate "C" not null references article,
  number integer not null check (number > 0),
  change text not null check (change in ('first', 'update', 'typo', 'correction')),
  headline text not null,
  prefixes text[] not null,
  series text,
  subheads text[] not null,
  section_id integer references section,
  secondary_section_ids integer[] not null,
  byline jsonb not null,
  reporter_ids integer[] not null,
  lead text not null,
  lead_picture jsonb,
  body jsonb not null,
  tags text[] not null,
  sources jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  created_at timestamptz(3) not null,
  created_by text not null,
  primary key (article_id, number)
);
create trigger edition_is_immutable before update or delete on edition
  for each row execute function refuse_change();

alter table article add foreign key (id, live_edition) references edition (article_id, number)
  deferrable initially deferred;

create table edition_picture (
  picture_id integer not null references picture,
  article_id text collate "C" not null,
  edition integer not null,
  primary key (picture_id, article_id, edition),
  foreign key (article_id, edition) references edition (article_id, number)
);

-- What the public sees: an article that is not in a list is in no list page, feed or box.
-- `list` is latest, section:ID, reporter:ID.
create table listing (
  list text collate "C" not null,
  listed_at timestamptz(3) not null,
  article_id text collate "C" not null references article,
  primary key (list, listed_at, article_id)
);
create index listing_by_article on listing (article_id);

-- Addresses that an article had elsewhere or before: they redirect for ever.
create table address (
  path text primary key,
  article_id text collate "C" not null references article
);

create table correction (
  id integer generated always as identity primary key,
  article_id text collate "C" not null,
  edition integer not null,
  kind text not null check (kind in ('correction', 'reply', 'follow-up')),
  notice text not null,
  issued_at timestamptz(3) not null,
  issued_by text not null,
  foreign key (article_id, edition) references edition (article_id, number)
);
create index correction_by_article on correction (article_id);
create index correction_by_time on correction (issued_at desc, id desc);
