-- The journal is read newest first by whom, by kind and by subject: each of them needs a way that costs the same in a
-- journal of any length, also between two times. Kinds of a person are found by skipping through the first index.
create index journal_by_actor on journal (actor, kind, position) include (at);
create index journal_by_kind on journal (kind, position) include (at);
create index journal_by_subject on journal (subject, position);

-- What led to an article is recorded of its draft.
create index draft_by_article on draft (article_id) where article_id is not null;

-- How far the chain of the journal was verified: one row. New events are verified once they are there; beside that all
-- is read again from the beginning, round after round, as what was verified may have been changed since.
create table chain_check (
  only_row boolean primary key default true check (only_row),
  position bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(hash) = 32),
  checked_at timestamptz(3),
  round_position bigint not null default 0,
  round_hash bytea not null default decode(repeat('00', 32), 'hex') check (octet_length(round_hash) = 32),
  -- When the last whole round was done.
  round_at timestamptz(3),
  fault_position bigint,
  fault text,
  check ((fault is null) = (fault_position is null))
);
insert into chain_check default values;
