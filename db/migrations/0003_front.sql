create table bulletin (
  id integer generated always as identity primary key,
  text text not null,
  level text not null,
  article_id text collate "C" references article,
  raised_at timestamptz(3) not null,
  raised_by text not null,
  expires_at timestamptz(3) not null,
  withdrawn_at timestamptz(3)
);
create index bulletin_by_time on bulletin (raised_at desc, id desc);

create table best_pin (
  rank integer primary key check (rank > 0),
  article_id text collate "C" not null unique references article,
  pinned_at timestamptz(3) not null,
  pinned_by text not null
);

-- The publisher's particulars that the law asks for on every page (신문법 제21조): one row.
create table agency (
  only_row boolean primary key default true check (only_row),
  particulars jsonb not null
);
