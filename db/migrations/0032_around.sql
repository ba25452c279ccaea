-- What is found around an article: others on the same, its subjects, its day.

-- Articles are listed by their subjects, too: `tag:` and the first 16 figures of the subject's digest, so that a name of
-- any length and script fits into a key.
insert into listing (list, listed_at, article_id)
select distinct 'tag:' || left(encode(sha256(convert_to(tag, 'UTF8')), 'hex'), 16), article.listed_at, article.id
from article
join edition on edition.article_id = article.id and edition.number = article.live_edition
cross join unnest(edition.tags) as tag
where article.state = 'published'
on conflict do nothing;

-- How many published articles a day in Seoul has; days without any have no row.
create table archive_day (
  day date primary key,
  articles integer not null check (articles > 0)
);

-- Subjects that published articles have.
create table subject (
  list text collate "C" primary key,
  tag text collate "C" not null unique,
  articles integer not null check (articles > 0),
  newest timestamptz(3) not null
);
create index subject_by_newest on subject (newest desc, list);

-- A page of its own for what several subjects are about, arranged by the desk.
create table topic (
  id integer generated always as identity primary key,
  name text not null,
  description text not null default '',
  -- It went into another: its addresses lead there.
  merged_into integer references topic,
  created_at timestamptz(3) not null
);

-- Its addresses: the current one, and those that lead there.
create table topic_slug (
  slug text collate "C" primary key,
  topic_id integer not null references topic,
  is_current boolean not null
);
create unique index topic_slug_current on topic_slug (topic_id) where is_current;
create index topic_slug_by_topic on topic_slug (topic_id);

-- The subjects that belong to it, in the desk's order: each to one topic at most.
create table topic_tag (
  tag text collate "C" primary key,
  topic_id integer not null references topic,
  place integer not null
);
create index topic_tag_by_topic on topic_tag (topic_id);

-- Articles that the desk chose: what stands at its head, and the moments that readers must know.
create table topic_article (
  topic_id integer not null references topic,
  article_id text collate "C" not null references article,
  is_pinned boolean not null,
  -- What the moment was, where the article's headline does not say it.
  moment text,
  primary key (topic_id, article_id),
  check (is_pinned or moment is not null)
);
create index topic_article_by_article on topic_article (article_id);

-- In how many articles a word was when they were first read: what is rare tells more.
create table related_word (
  word text collate "C" primary key,
  articles integer not null
);

-- What a published article is about, by its most telling words, and the articles nearest to it.
create table related_article (
  article_id text collate "C" primary key references article,
  listed_at timestamptz(3) not null,
  edition integer not null,
  words text[] not null,
  weights real[] not null,
  near text[] not null default '{}',
  -- When its nearest are looked for again; nothing where they stay.
  due_at timestamptz(3)
);
create index related_article_due on related_article (due_at, listed_at desc) where due_at is not null;

-- The few words by which others find it, the newest first within each.
create table related_posting (
  word text collate "C" not null,
  listed_at timestamptz(3) not null,
  article_id text collate "C" not null references related_article on delete cascade,
  primary key (word, listed_at, article_id)
);
create index related_posting_by_article on related_posting (article_id);
