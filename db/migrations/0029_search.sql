-- What each published article is found by. The words are kept out of line: a row is a few bytes, so that a word that
-- stands in every third article costs a walk over a narrow table.
create table search_entry (
  article_id text collate "C" primary key references article (id),
  listed_at timestamptz(3) not null,
  words tsvector not null
) with (toast_tuple_target = 128);
alter table search_entry alter column words set storage external;
-- Pending lists make a write fast and the next search slow: entries are written in batches as it is.
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_order on search_entry (listed_at desc, article_id desc);

-- Other spellings of a word that articles gave side by side: 시진핑(習近平), 인공지능(AI). In both directions.
create table search_alias (
  form text collate "C" not null,
  alias text collate "C" not null,
  -- How many articles gave it.
  articles integer not null,
  primary key (form, alias)
);
