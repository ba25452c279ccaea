-- A note may belong to a passage of the draft, mention people, and be settled.
alter table draft_note
  add column noted_by_id text,
  -- The field that the words were selected in, the words, and the revision that they stood in.
  add column field text,
  add column quote text,
  add column revision integer,
  add column mentions text[] not null default '{}',
  add column settled_at timestamptz(3),
  add column settled_by text,
  add check ((field is null) = (quote is null) and (field is null) = (revision is null)),
  add check ((settled_at is null) = (settled_by is null));

-- What happened at the desk that somebody should know of, one row for each who should.
create table notice (
  id integer generated always as identity primary key,
  person_id text not null references person,
  kind text not null,
  -- The draft, article or claim that it is about.
  subject text not null,
  data jsonb not null,
  -- Of the event in the journal: whoever reads that again makes no second notice of it.
  position bigint not null,
  made_at timestamptz(3) not null,
  read_at timestamptz(3),
  mailed_at timestamptz(3),
  unique (person_id, position)
);

create index notice_by_person on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;

-- What comes to somebody by mail, who has chosen.
create table notice_choice (
  person_id text primary key references person,
  mailed text[] not null
);

-- Nobody is told of what happened before there were notices.
insert into follower (name, position) select 'notices', coalesce(max(position), 0) from journal;
