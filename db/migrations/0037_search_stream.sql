-- An article by its words in their order, which PostgreSQL compresses (it cannot shrink a tsvector), and by its pairs of
-- neighbours, so that two words beside each other are found without reading all articles that have both.

-- What the index of words has of an article: words, and hashes of pairs, which are below 0. Words at one place have `/` between.
-- It takes some 200 µs: told its cost, PostgreSQL asks the index and not the articles.
create function search_keys(words text, pairs smallint[]) returns tsvector
  language sql immutable strict parallel safe cost 8000
  return array_to_tsvector(string_to_array(translate(words, '/', ' '), ' ') || pairs::text[]);

drop table search_entry, search_entry_next;
create table search_entry (
  article_id text collate "C" primary key,
  listed_at timestamptz(3) not null,
  words text collate "C" not null,
  pairs smallint[] not null
) with (toast_tuple_target = 128);
alter table search_entry alter column pairs set storage external;
create index search_entry_keys on search_entry using gin (search_keys(words, pairs))
  with (fastupdate = on, gin_pending_list_limit = 65536);
create index search_entry_order on search_entry (listed_at desc, article_id desc);
create table search_entry_next (like search_entry including all) with (toast_tuple_target = 128);

-- Articles are followed anew.
truncate search_given, search_given_next, search_suggestion, search_suggestion_next, search_alias, search_alias_next;
update search_index set analyser = null, next_analyser = null, next_after = '';
delete from follower where name = 'search';
