-- What recent articles are known by again, so that the desk is told when it is about to tell the same story twice.
create table article_print (
  article_id text collate "C" primary key references article,
  listed_at timestamptz(3) not null,
  -- Bands of a fingerprint: two texts that are half alike share one almost always.
  bands text[] not null
);

create index article_print_by_band on article_print using gin (bands);
create index article_print_by_time on article_print (listed_at);
