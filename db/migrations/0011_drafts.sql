-- What an article is before it is one. Every save is a version, so that nothing that was written is lost.
create table draft (
  id integer generated always as identity primary key,
  state text not null check (state in ('writing', 'filed', 'returned', 'held', 'published', 'dropped')),
  author_id text not null,
  author text not null,
  section_id integer references section,
  headline text not null,
  content jsonb not null,
  -- Grows with every save: who saves says which one the text was made from.
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  filed_at timestamptz(3),
  article_id text collate "C" references article,
  -- Who is writing in it, and until when that holds if nothing more is heard.
  locked_by text,
  locked_name text,
  locked_until timestamptz(3),
  check ((state = 'published') = (article_id is not null))
);

create index draft_by_state on draft (state, changed_at desc, id desc);
create index draft_by_author on draft (author_id, changed_at desc, id desc);

create table draft_version (
  draft_id integer not null references draft,
  revision integer not null check (revision > 0),
  content jsonb not null,
  saved_at timestamptz(3) not null,
  saved_by text not null,
  primary key (draft_id, revision)
);

-- What the desk and the reporter say to each other about a draft.
create table draft_note (
  id integer generated always as identity primary key,
  draft_id integer not null references draft,
  -- The act that it came with: returned, held; none for a comment.
  act text,
  text text not null,
  noted_at timestamptz(3) not null,
  noted_by text not null
);

create index draft_note_by_draft on draft_note (draft_id);
