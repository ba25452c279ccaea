-- What editors set at a place of the front page; what is not set fills itself.
create table front_pin (
  place integer primary key check (place between 1 and 3),
  article_id text collate "C" not null unique references article,
  until timestamptz(3),
  pinned_at timestamptz(3) not null,
  pinned_by text not null
);

alter table best_pin add column until timestamptz(3);

-- Grows with every change of an arrangement by a person: who arranges says which one it was made from.
create table arrangement (
  name text collate "C" primary key check (name in ('front', 'best')),
  revision integer not null,
  changed_at timestamptz(3) not null,
  changed_by text not null
);
