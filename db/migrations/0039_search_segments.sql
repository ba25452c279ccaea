-- The index of words as segments: what some articles are found by, term by term, in rows of some thousand bytes. It takes a third of
-- what streams of words and their GIN took, and nothing of it is written a page for each word.

drop table search_entry, search_entry_next;
drop function search_keys;

-- The number of the last segment that was begun, in the index that is searched or in the one that is built beside it.
alter table search_index add column segments bigint not null default 0;

create table search_segment (
  number bigint primary key,
  -- `building`: it is put together of others; `whole`: it is searched; `gone`: another has taken its place.
  state text not null check (state in ('building', 'whole', 'gone')),
  documents integer not null,
  -- When the first and the last of its documents were listed.
  newest timestamptz(3),
  oldest timestamptz(3),
  -- The first of the segments into which it is just put together with others, or with which it is built.
  goes_into bigint,
  -- When whoever builds it was last at work.
  worked_at timestamptz(3),
  check (state <> 'whole' or newest is not null and oldest is not null)
);

-- Terms in the order of their hashes, from the first on.
create table search_block (
  segment bigint not null,
  first_hash integer not null,
  terms bytea not null,
  primary key (segment, first_hash)
) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
alter table search_block alter column terms set storage external;

-- The articles of a segment, the newest first, 32 in a row.
create table search_documents (
  segment bigint not null,
  part integer not null,
  newest timestamptz(3) not null,
  documents bytea not null,
  primary key (segment, part)
) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
alter table search_documents alter column documents set storage external;

-- Which document of an article counts: the one that was written with this segment.
create table search_entry (
  article_id text collate "C" primary key,
  born bigint not null
);

create table search_segment_next (like search_segment including all);
create table search_block_next (like search_block including all)
  with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
create table search_documents_next (like search_documents including all)
  with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);
create table search_entry_next (like search_entry including all);

-- Articles are followed anew.
truncate search_given, search_given_next, search_suggestion, search_suggestion_next, search_alias, search_alias_next;
update search_index set analyser = null, next_analyser = null, next_after = '';
delete from follower where name = 'search';
