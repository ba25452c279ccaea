-- Staff and how they sign in. better-auth keeps its own in these tables under our names; columns that only foreign
-- accounts would fill (tokens, scope) are its, too, and stay empty.
create table person (
  id text primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  two_factor_enabled boolean not null default false,
  role text not null check (role in ('reporter', 'desk', 'photo', 'chief', 'administrator', 'observer')),
  -- What a desk editor desks; none are all.
  section_ids integer[] not null default '{}',
  language text not null default 'ko' check (language in ('ko', 'en')),
  -- Who left is disabled and never deleted: the journal and old drafts name people.
  disabled_at timestamptz(3)
);

create trigger person_stays before delete on person for each row execute function refuse_change();

create table person_session (
  id text primary key,
  token text not null unique,
  person_id text not null references person,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text
);

create index person_session_by_person on person_session (person_id);

create table credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  person_id text not null references person,
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

create index credential_by_person on credential (person_id);

-- What a step of signing in must find again at the next: challenges, half-done second factors.
create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create index verification_by_identifier on verification (identifier);

create table passkey (
  id text primary key,
  person_id text not null references person,
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

create index passkey_by_person on passkey (person_id);

-- Secret and recovery codes are encrypted with the secret of this database.
create table two_factor (
  id text primary key,
  person_id text not null unique references person,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz(3)
);

create table rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Failed sign-ins by account and by network, and until when the next must wait.
create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz(3) not null,
  free_at timestamptz(3) not null
);

-- What all nodes of one database must share and nobody else may know.
create table secret (
  name text primary key,
  value text not null,
  created_at timestamptz(3) not null
);

create table invitation (
  id integer generated always as identity primary key,
  -- The link itself is shown once and stored nowhere.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- None for the first administrator, who says it.
  email text check (email = lower(email)),
  name text not null,
  role text not null check (role in ('reporter', 'desk', 'photo', 'chief', 'administrator', 'observer')),
  section_ids integer[] not null default '{}',
  invited_by text references person,
  invited_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  person_id text references person,
  withdrawn_at timestamptz(3),
  check ((used_at is null) = (person_id is null)),
  check (used_at is null or withdrawn_at is null)
);
