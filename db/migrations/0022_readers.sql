-- Readers of the site and how they sign in: apart from the people of the desk, who have tables and cookies of their own.
-- better-auth keeps its own in these tables under our names.
create table reader (
  id text primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  -- Always true: whoever joins has opened a link that was mailed there.
  email_verified boolean not null default true,
  image text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- When they agreed to the terms and said that they are 14 or older (개인정보 보호법 제22조의2).
  agreed_at timestamptz(3) not null,
  disabled_at timestamptz(3)
);

create table reader_session (
  id text primary key,
  token text not null unique,
  reader_id text not null references reader on delete cascade,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text
);

create index reader_session_by_reader on reader_session (reader_id);

create table reader_passkey (
  id text primary key,
  reader_id text not null references reader on delete cascade,
  name text,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz(3)
);

create index reader_passkey_by_reader on reader_passkey (reader_id);

-- Stays empty: readers have no passwords. better-auth wants it to be there.
create table reader_credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  reader_id text not null references reader on delete cascade,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);

create index reader_credential_by_reader on reader_credential (reader_id);

-- Challenges of passkeys, between two steps of signing in.
create table reader_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create index reader_verification_by_identifier on reader_verification (identifier);

create table reader_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Links that were mailed and not used yet, of readers and of those who may become one.
create table reader_link (
  -- The link itself stands in the mail and is stored nowhere.
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  email text not null check (email = lower(email)),
  -- Where they wanted to go.
  next_path text not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create index reader_link_by_email on reader_link (email);

-- What mail somebody wants or not, and since when: consent has to be shown on demand (정보통신망법 제50조). Without a row
-- the usual holds.
create table reader_mail_choice (
  reader_id text not null references reader on delete cascade,
  kind text not null,
  is_wanted boolean not null,
  chosen_at timestamptz(3) not null,
  primary key (reader_id, kind)
);
