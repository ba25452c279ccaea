-- Who sells, and where the merchant's feed of products is read. See docs/decisions/0028-shop.md.
create table merchant (
  id integer generated always as identity primary key,
  name text not null unique,
  feed_address text,
  feed_kind text not null check (feed_kind in ('xml', 'tsv')),
  poll_minutes integer not null check (poll_minutes between 10 and 10080),
  -- Whose products need nobody's word.
  is_trusted boolean not null,
  is_active boolean not null,
  etag text,
  last_modified text,
  -- The job that carries this time polls; an older one finds another time here and does nothing.
  next_poll_at timestamptz(3),
  polled_at timestamptz(3),
  failures integer not null default 0,
  -- What the last reading of a feed found, by line.
  report jsonb,
  added_at timestamptz(3) not null,
  added_by text not null
);

create table shop_product (
  id integer generated always as identity primary key,
  merchant_id integer not null references merchant,
  -- The merchant's own number for it; null for what was written by hand.
  feed_key text collate "C",
  name text not null,
  category text not null,
  address text not null,
  price numeric(14, 2) not null check (price >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price_at timestamptz(3) not null,
  -- A price of a sale ends with it.
  price_until timestamptz(3),
  in_stock boolean not null,
  expires_at timestamptz(3),
  state text not null check (state in ('waiting', 'passed', 'refused')),
  passed_at timestamptz(3),
  passed_by text,
  -- What it was called when it was passed, where that is something else by now.
  passed_name text,
  picture_address text,
  picture bytea,
  -- Why there is none, as a wording of the desk with its values.
  picture_problem jsonb,
  picture_tried_at timestamptz(3),
  seen_at timestamptz(3) not null,
  -- Since when the feed has it no more.
  gone_at timestamptz(3),
  next_check_at timestamptz(3) not null,
  failed_checks integer not null default 0,
  unreachable_at timestamptz(3),
  added_at timestamptz(3) not null,
  unique (merchant_id, feed_key)
);

create index shop_product_by_state on shop_product (state, id);
create index shop_product_without_picture on shop_product (merchant_id, id)
  where picture is null and picture_tried_at is null and picture_address is not null;
create index shop_product_by_check on shop_product (next_check_at) where state = 'passed';

-- What stands in the box, in its order, and when.
create table shop_slot (
  place integer primary key check (place > 0),
  product_id integer not null unique references shop_product,
  shown_from timestamptz(3),
  shown_until timestamptz(3),
  check (shown_from < shown_until)
);

alter table arrangement drop constraint arrangement_name_check;
alter table arrangement add check (name in ('front', 'best', 'shop'));

-- How often a product was seen in the box and gone to, by the day in Seoul; of readers nothing is stored.
create table shop_count (
  day date not null,
  product_id integer not null references shop_product,
  views integer not null default 0,
  clicks integer not null default 0,
  primary key (day, product_id)
);

-- What the newsroom calls its box and how it keeps it; until then the usual holds.
create table shop (
  only_row boolean primary key default true check (only_row),
  settings jsonb not null,
  -- Up to when pages were told what the clock changes in the box.
  turned_at timestamptz(3)
);
