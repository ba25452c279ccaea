-- What members have: `gam`. An article names the key as what it takes to read it whole.
create table product (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{0,29}$' and key <> 'registered'),
  name text not null check (name <> ''),
  description text not null default '',
  -- Of its landing page.
  address text not null unique check (address ~ '^/[a-z][a-z0-9-]*(/[a-z0-9-]+)?$'),
  -- Subjects by which the landing page orders its articles, beside their sections.
  topics text[] not null default '{}',
  -- What must be said beside advice on money; empty where there is none.
  risk_notice text not null default '',
  gifts_per_month smallint not null default 5 check (gifts_per_month between 0 and 100),
  -- Nobody comes in any more; whoever has it keeps it to its end.
  closed_at timestamptz(3),
  created_at timestamptz(3) not null
);

-- What it costs, in won, for a period that is paid in advance. Nothing is charged by itself.
create table plan (
  id integer generated always as identity primary key,
  product_key text not null references product,
  name text not null check (name <> ''),
  period text not null check (period in ('month', 'year')),
  price integer not null check (price >= 0),
  grace_days smallint not null default 0 check (grace_days between 0 and 60),
  -- Shown and sold; one that is not is kept for those who bought it.
  offered boolean not null default true
);

create index plan_by_product on plan (product_key, price);

create table voucher_batch (
  id integer generated always as identity primary key,
  product_key text not null references product,
  name text not null check (name <> ''),
  days smallint not null check (days between 1 and 1100),
  -- How many readers may use each of its codes.
  uses integer not null check (uses between 1 and 100000),
  expires_at timestamptz(3) not null,
  closed_at timestamptz(3),
  made_at timestamptz(3) not null,
  made_by text not null
);

-- A code is stored as its hash: whoever reads the store cannot use it.
create table voucher (
  id integer generated always as identity primary key,
  batch_id integer not null references voucher_batch,
  hash bytea not null unique,
  used integer not null default 0
);

create index voucher_by_batch on voucher (batch_id);

create table voucher_use (
  voucher_id integer not null references voucher,
  reader_id text not null,
  used_at timestamptz(3) not null,
  primary key (voucher_id, reader_id)
);

create index voucher_use_by_reader on voucher_use (reader_id);

create table organisation (
  id integer generated always as identity primary key,
  product_key text not null references product,
  name text not null check (name <> ''),
  -- Readers with an address of one of its domains may take a seat.
  seats integer not null check (seats between 0 and 100000),
  domains text[] not null default '{}',
  -- Whoever asks from one of these reads without an account: `192.0.2.0/24`.
  ranges text[] not null default '{}',
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3),
  closed_at timestamptz(3),
  made_at timestamptz(3) not null
);

create table payment (
  -- Given out here, and known to the provider by it.
  id text primary key,
  provider text not null,
  -- Null once the reader is gone: the law keeps the payment, and not whose it was.
  reader_id text,
  plan_id integer not null references plan,
  amount integer not null check (amount > 0),
  state text not null default 'begun'
    check (state in ('begun', 'paid', 'failed', 'refunded', 'refunded-in-part', 'unlike')),
  refunded integer not null default 0 check (refunded >= 0),
  begun_at timestamptz(3) not null,
  paid_at timestamptz(3),
  refund_asked_at timestamptz(3),
  refund_reason text
);

create index payment_by_reader on payment (reader_id);
create index payment_newest on payment (begun_at desc, id);

-- What a provider has told; the same told again does nothing.
create table payment_event (
  provider text not null,
  id text not null,
  payment_id text,
  told_at timestamptz(3) not null,
  primary key (provider, id)
);

-- Who has what from when to when; its state follows from the times.
create table member_grant (
  id integer generated always as identity primary key,
  reader_id text not null,
  product_key text not null references product,
  source text not null check (source in ('staff', 'voucher', 'organisation', 'payment', 'free')),
  organisation_id integer references organisation,
  voucher_id integer references voucher,
  payment_id text unique references payment,
  starts_at timestamptz(3) not null,
  -- Null: until it is taken back.
  ends_at timestamptz(3),
  grace_days smallint not null default 0,
  -- The reader does not want to be asked to go on.
  declined_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_reason text,
  refunded_at timestamptz(3),
  -- When the reader was told that it ends.
  noticed_at timestamptz(3),
  made_at timestamptz(3) not null,
  made_by text not null,
  check (ends_at is null or ends_at >= starts_at),
  check ((source = 'organisation') = (organisation_id is not null)),
  check ((revoked_at is null) = (revoked_reason is null))
);

create index member_grant_by_reader on member_grant (reader_id, id desc);
create index member_grant_by_organisation on member_grant (organisation_id) where organisation_id is not null;
create unique index member_grant_seat on member_grant (organisation_id, reader_id)
  where organisation_id is not null and revoked_at is null;

-- Links by which members give an article away, as hashes.
create table gift (
  hash bytea primary key,
  article_id text not null,
  product_key text not null references product,
  grant_id integer not null references member_grant on delete cascade,
  reader_id text not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create index gift_by_reader on gift (reader_id, made_at desc);
