-- The index of search in two generations: the one that is searched, and the one that is built beside it and takes its
-- place by changing names. What is learnt from articles is counted, and each article's share is kept, so that it can be
-- taken back with the article.

-- Which rules cut the words of a generation, and how far the next one is built. Whoever writes an index holds this row.
create table search_index (
  one boolean primary key default true check (one),
  analyser text,
  next_analyser text,
  next_after text collate "C" not null default ''
);
insert into search_index default values;

-- What an article gives to the counts below: `alias`, `word`, `name`, `tag` and its texts, with tabs between.
create table search_given (
  article_id text collate "C" primary key,
  gives text[] not null
);

-- What is offered to those who type, with the number of articles that it is of. `jamo` are its keys in their order.
create table search_suggestion (
  kind text not null,
  text text collate "C" not null,
  jamo text collate "C" not null,
  initials text collate "C" not null,
  articles integer not null,
  primary key (kind, text)
);
create index search_suggestion_jamo on search_suggestion (jamo);
create index search_suggestion_initials on search_suggestion (initials);
-- Where a slip stands in the first half of a word, its end is still right.
create index search_suggestion_backwards on search_suggestion ((reverse(jamo) collate "C"));

-- What the desk says of two spellings. `is_used` false: they are never taken for each other again.
create table search_alias_decision (
  form text collate "C" not null,
  alias text collate "C" not null,
  is_used boolean not null,
  decided_by text not null,
  decided_at timestamptz(3) not null,
  primary key (form, alias)
);

-- An index follows its articles: what must be there is checked where it is searched.
alter table search_entry drop constraint search_entry_article_id_fkey;
create table search_entry_next (like search_entry including all) with (toast_tuple_target = 128);
create table search_given_next (like search_given including all);
create table search_suggestion_next (like search_suggestion including all);
create table search_alias_next (like search_alias including all);

-- What was indexed before gave nothing to these tables: it is followed anew.
delete from search_entry;
delete from search_alias;
delete from follower where name = 'search';
