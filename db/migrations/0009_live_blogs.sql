-- 실시간 중계: an article that goes on by posts, each with its time. Its own text stands above them.
create table live_blog (
  article_id text collate "C" primary key references article,
  -- Which of its posts a reader meets first.
  first text not null check (first in ('newest', 'oldest')),
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- Number of the last post.
  posts integer not null default 0 check (posts >= 0),
  pinned_post integer,
  -- Grows with every event: by it an open page knows whether it is as new as the store.
  revision integer not null default 0
);

create table post (
  article_id text collate "C" not null references live_blog,
  number integer not null check (number > 0),
  posted_at timestamptz(3) not null,
  -- None once it was taken back.
  live_edition integer,
  is_key boolean not null default false,
  withdrawn_at timestamptz(3),
  withdrawal_reason text,
  primary key (article_id, number),
  check ((live_edition is null) = (withdrawn_at is not null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check (withdrawn_at is null or not is_key)
);

create index post_that_is_key on post (article_id, number) where is_key;

create table post_edition (
  article_id text collate "C" not null,
  post integer not null,
  number integer not null check (number > 0),
  change text not null check (change in ('first', 'update', 'typo', 'correction')),
  headline text,
  reporters jsonb not null,
  body jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  created_at timestamptz(3) not null,
  created_by text not null,
  primary key (article_id, post, number),
  foreign key (article_id, post) references post
);

create trigger post_edition_is_immutable before update or delete on post_edition
  for each row execute function refuse_change();

alter table post add foreign key (article_id, number, live_edition)
  references post_edition (article_id, post, number) deferrable initially deferred;

alter table live_blog add foreign key (article_id, pinned_post) references post (article_id, number);

create table post_picture (
  picture_id integer not null references picture,
  article_id text collate "C" not null,
  post integer not null,
  edition integer not null,
  primary key (picture_id, article_id, post, edition),
  foreign key (article_id, post, edition) references post_edition
);

create index post_picture_by_article on post_picture (article_id);
create index edition_picture_by_article on edition_picture (article_id, edition);

-- A notice on a post stands at the post, and in the register like all others.
alter table correction add column post integer;
alter table correction add foreign key (article_id, post) references post (article_id, number);
