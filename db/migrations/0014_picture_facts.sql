-- What the newsroom knows of a picture. Texts are empty where nothing is known.
alter table picture
  add column title text not null default '',
  add column caption text not null default '',
  add column alt text not null default '',
  add column credit text not null default '',
  add column creator text not null default '',
  add column place text not null default '',
  add column keywords text[] not null default '{}',
  add column rights_note text not null default '',
  add column taken_at timestamptz(3),
  -- The end of the right to show it that its file names. It holds when somebody has set it as `rights_end_at`.
  add column proposed_end_at timestamptz(3),
  -- What must stay in sight where it is cut, from 0 at the left and at the top to 1; none is the middle.
  add column focal_x real check (focal_x between 0 and 1),
  add column focal_y real check (focal_y between 0 and 1),
  -- How it looks, in 64 bits: pictures that look the same differ in few. None where it has no features.
  add column fingerprint bit(64),
  add column file_name text not null default '',
  add column added_at timestamptz(3) not null default now(),
  add column added_by text not null default '',
  add column added_by_id text,
  -- Grows with every change: who saves says which one was seen.
  add column revision integer not null default 1,
  -- All that it is found by, in small letters. Looked through with LIKE: the embedded store has no trigrams, and 50,000
  -- pictures take 0.1 s on either engine.
  add column search_text text not null default '',
  add check ((focal_x is null) = (focal_y is null));

create index picture_by_day on picture ((coalesce(taken_at, added_at)));
create index picture_by_rights_end on picture (rights_end_at) where rights_end_at is not null;

-- What was written under a picture first is what is known of those that are there already.
with used as (
  select distinct on (figure ->> 'picture')
    (figure ->> 'picture')::integer as picture_id,
    coalesce(figure ->> 'caption', '') as caption,
    coalesce(figure ->> 'credit', '') as credit,
    coalesce(figure ->> 'alt', '') as alt
  from edition,
    jsonb_path_query(edition.body, 'lax $.**.attrs ? (@.picture > 0)') as figure
  where exists (
    select from edition_picture where edition_picture.article_id = edition.article_id
      and edition_picture.edition = edition.number
  )
  order by figure ->> 'picture', edition.created_at
)
update picture set
  caption = used.caption,
  credit = used.credit,
  alt = used.alt,
  search_text = lower(concat_ws(E'\n', used.caption, used.credit, used.alt))
from used where used.picture_id = picture.id;
