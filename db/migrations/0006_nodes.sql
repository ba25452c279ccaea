-- Processes that serve from this database. Each renews its row, and with it its lease, about once a second.
create table node (
  id text primary key,
  name text not null,
  seen_at timestamptz(3) not null,
  -- Up to here it has dropped what is no longer true.
  position bigint not null
);
