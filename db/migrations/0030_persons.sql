-- People whom articles speak of (the newsroom's own are `person`). What stands here is said of them by the desk; what
-- articles say stands with the articles, and goes with them.
create table known_person (
  id integer generated always as identity primary key,
  name text collate "C" not null,
  -- Tells apart two of one name: 배우.
  distinction text not null default '',
  slug text collate "C" not null unique,
  hanja text,
  latin text,
  -- Other names, which readers see; and how articles may call somebody without saying who it is: 시 주석.
  aliases text[] not null default '{}',
  short_forms text[] not null default '{}',
  note text not null default '',
  -- An editor has said that there is such a person.
  is_confirmed boolean not null default false,
  merged_into integer references known_person,
  -- On request: nothing of the person is shown, and nothing found anew under any of the names.
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  withdrawn_reason text,
  -- Where to look again if it is taken back.
  withdrawn_articles text[] not null default '{}',
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null
);
create index known_person_by_name on known_person (name, id);
create index known_person_aliases on known_person using gin (aliases);
create index known_person_short_forms on known_person using gin (short_forms);
create index known_person_merged on known_person (merged_into) where merged_into is not null;

-- Addresses that somebody had before.
create table known_person_address (
  slug text collate "C" primary key,
  person_id integer not null references known_person
);

-- Who is spoken of in which article, as one edition of it says. All of it can be made anew from texts and rulings; an
-- edition that is not live any more says nothing.
create table known_person_article (
  person_id integer not null references known_person,
  article_id text collate "C" not null references article,
  edition integer not null,
  listed_at timestamptz(3) not null,
  name text not null,
  hanja text,
  latin text,
  titles text[] not null,
  is_confirmed boolean not null,
  primary key (article_id, person_id)
);
create index known_person_article_order on known_person_article (person_id, listed_at desc, article_id desc);
create index known_person_article_lately on known_person_article (listed_at);
create index known_person_article_hanja on known_person_article (person_id, hanja) where hanja is not null;

create table known_person_quotation (
  article_id text collate "C" not null references article,
  place integer not null,
  edition integer not null,
  listed_at timestamptz(3) not null,
  person_id integer not null references known_person,
  speaker_text text,
  words text not null,
  sentence text not null,
  is_direct boolean not null,
  nested text[] not null,
  is_confirmed boolean not null,
  primary key (article_id, place)
);
create index known_person_quotation_order
  on known_person_quotation (person_id, listed_at desc, article_id desc, place);

-- What an editor has said of what was found, beside a draft or an article: by its words, so that it holds for every
-- edition in which they stand. What is said beside a draft holds for its article once that is out.
create table known_person_ruling (
  id integer generated always as identity primary key,
  draft_id integer references draft,
  article_id text collate "C" references article,
  about text not null check (about in ('person', 'quotation')),
  -- The name as it was found, or what is quoted.
  words text not null,
  sentence text not null default '',
  verdict text not null check (verdict in ('confirmed', 'rejected')),
  -- Who says it, by name; empty for nobody who is named.
  speaker text not null default '',
  speaker_text text not null default '',
  -- Which of several people of a name is meant.
  person_id integer references known_person,
  -- What the speaker is called here means him or her in every later article, too.
  is_taught boolean not null default false,
  ruled_at timestamptz(3) not null,
  ruled_by text not null,
  check ((draft_id is null) <> (article_id is null))
);
create index known_person_ruling_by_draft on known_person_ruling (draft_id) where draft_id is not null;
create index known_person_ruling_by_article on known_person_ruling (article_id) where article_id is not null;
