-- The schema that db/migrations add up to. Made by `npm run schema`; do not edit.

SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_markets_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name;
end $function$;

CREATE TABLE address (
  path text NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  CONSTRAINT address_pkey PRIMARY KEY (path)
);

CREATE TABLE agency (
  only_row boolean NOT NULL DEFAULT true,
  particulars jsonb NOT NULL,
  CONSTRAINT agency_pkey PRIMARY KEY (only_row),
  CONSTRAINT agency_only_row_check CHECK (only_row)
);

CREATE TABLE archive_day (
  day date NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT archive_day_pkey PRIMARY KEY (day),
  CONSTRAINT archive_day_articles_check CHECK (articles > 0)
);

CREATE TABLE arrangement (
  name text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT arrangement_pkey PRIMARY KEY (name),
  CONSTRAINT arrangement_name_check CHECK (name = ANY (ARRAY['front'::text, 'best'::text, 'shop'::text]))
);

CREATE TABLE article (
  id text COLLATE "C" NOT NULL,
  source_id text,
  source_digest bytea,
  state text NOT NULL,
  live_edition integer,
  story_id integer,
  stage text,
  first_published_at timestamp(3) with time zone,
  last_modified_at timestamp(3) with time zone,
  listed_at timestamp(3) with time zone NOT NULL,
  embargo_until timestamp(3) with time zone,
  killed_at timestamp(3) with time zone,
  kill_reason text,
  story_title text,
  CONSTRAINT article_pkey PRIMARY KEY (id),
  CONSTRAINT article_check CHECK ((state = 'published'::text) = (live_edition IS NOT NULL)),
  CONSTRAINT article_check1 CHECK (state <> 'embargoed'::text OR embargo_until IS NOT NULL),
  CONSTRAINT article_check2 CHECK (state <> 'killed'::text OR killed_at IS NOT NULL AND kill_reason IS NOT NULL),
  CONSTRAINT article_check3 CHECK (story_title IS NULL OR state <> 'published'::text),
  CONSTRAINT article_id_check CHECK (id ~ '^[0-9]{14}$'::text),
  CONSTRAINT article_source_id_key UNIQUE (source_id),
  CONSTRAINT article_state_check CHECK (state = ANY (ARRAY['embargoed'::text, 'published'::text, 'killed'::text]))
);

CREATE TABLE article_code (
  code text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  is_sure boolean NOT NULL,
  befores text[] NOT NULL,
  CONSTRAINT article_code_pkey PRIMARY KEY (code, listed_at, article_id)
);

CREATE TABLE article_number (
  day date NOT NULL,
  last integer NOT NULL,
  CONSTRAINT article_number_pkey PRIMARY KEY (day),
  CONSTRAINT article_number_last_check CHECK (last < 1000000)
);

CREATE TABLE article_print (
  article_id text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  bands text[] NOT NULL,
  CONSTRAINT article_print_pkey PRIMARY KEY (article_id)
);

CREATE TABLE best_pin (
  rank integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  pinned_at timestamp(3) with time zone NOT NULL,
  pinned_by text NOT NULL,
  until timestamp(3) with time zone,
  CONSTRAINT best_pin_pkey PRIMARY KEY (rank),
  CONSTRAINT best_pin_article_id_key UNIQUE (article_id),
  CONSTRAINT best_pin_rank_check CHECK (rank > 0)
);

CREATE TABLE best_rank (
  ranking text COLLATE "C" NOT NULL,
  rank integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  CONSTRAINT best_rank_pkey PRIMARY KEY (ranking, rank),
  CONSTRAINT best_rank_rank_check CHECK (rank > 0)
);

CREATE TABLE best_ranking (
  only_row boolean NOT NULL DEFAULT true,
  until timestamp(3) with time zone NOT NULL,
  CONSTRAINT best_ranking_pkey PRIMARY KEY (only_row),
  CONSTRAINT best_ranking_only_row_check CHECK (only_row)
);

CREATE TABLE board_view (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  name text NOT NULL,
  board text NOT NULL,
  search text NOT NULL,
  section text NOT NULL,
  CONSTRAINT board_view_pkey PRIMARY KEY (id),
  CONSTRAINT board_view_name_check CHECK (name <> ''::text),
  CONSTRAINT board_view_person_id_name_key UNIQUE (person_id, name)
);

CREATE TABLE bulletin (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  text text NOT NULL,
  level text NOT NULL,
  article_id text COLLATE "C",
  raised_at timestamp(3) with time zone NOT NULL,
  raised_by text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  withdrawn_at timestamp(3) with time zone,
  story_id integer,
  CONSTRAINT bulletin_pkey PRIMARY KEY (id)
);

CREATE TABLE chain_check (
  only_row boolean NOT NULL DEFAULT true,
  "position" bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL DEFAULT decode(repeat('00'::text, 32), 'hex'::text),
  checked_at timestamp(3) with time zone,
  round_position bigint NOT NULL DEFAULT 0,
  round_hash bytea NOT NULL DEFAULT decode(repeat('00'::text, 32), 'hex'::text),
  round_at timestamp(3) with time zone,
  fault_position bigint,
  fault text,
  CONSTRAINT chain_check_pkey PRIMARY KEY (only_row),
  CONSTRAINT chain_check_check CHECK ((fault IS NULL) = (fault_position IS NULL)),
  CONSTRAINT chain_check_hash_check CHECK (octet_length(hash) = 32),
  CONSTRAINT chain_check_only_row_check CHECK (only_row),
  CONSTRAINT chain_check_round_hash_check CHECK (octet_length(round_hash) = 32)
);

CREATE TABLE claim (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  state text NOT NULL,
  received_at timestamp(3) with time zone NOT NULL,
  channel text NOT NULL,
  claimant text NOT NULL,
  contact text NOT NULL,
  article_id text COLLATE "C",
  address text NOT NULL,
  passage text NOT NULL,
  demand text NOT NULL,
  wanted text NOT NULL,
  known_on date,
  answer_due_at timestamp(3) with time zone NOT NULL,
  publish_due_at timestamp(3) with time zone NOT NULL,
  answered_at timestamp(3) with time zone,
  is_in_part boolean NOT NULL DEFAULT false,
  ground text,
  correction_id integer,
  registered_at timestamp(3) with time zone NOT NULL,
  registered_by text NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (id),
  CONSTRAINT claim_channel_check CHECK (channel = ANY (ARRAY['email'::text, 'post'::text, 'fax'::text, 'visit'::text, 'web'::text, 'phone'::text, 'commission'::text])),
  CONSTRAINT claim_check CHECK ((state = 'published'::text) = (correction_id IS NOT NULL)),
  CONSTRAINT claim_ground_check CHECK (ground = ANY (ARRAY['no-interest'::text, 'untrue'::text, 'unlawful'::text, 'advertising'::text, 'public-record'::text, 'late'::text])),
  CONSTRAINT claim_kind_check CHECK (kind = ANY (ARRAY['correction'::text, 'reply'::text, 'follow-up'::text])),
  CONSTRAINT claim_state_check CHECK (state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'commission'::text, 'published'::text, 'withdrawn'::text, 'closed'::text]))
);

CREATE TABLE claim_note (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id integer NOT NULL,
  act text,
  text text NOT NULL,
  noted_at timestamp(3) with time zone NOT NULL,
  noted_by text NOT NULL,
  CONSTRAINT claim_note_pkey PRIMARY KEY (id)
);

CREATE TABLE correction (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  article_id text COLLATE "C" NOT NULL,
  edition integer NOT NULL,
  kind text NOT NULL,
  notice text NOT NULL,
  issued_at timestamp(3) with time zone NOT NULL,
  issued_by text NOT NULL,
  post integer,
  CONSTRAINT correction_pkey PRIMARY KEY (id),
  CONSTRAINT correction_kind_check CHECK (kind = ANY (ARRAY['correction'::text, 'reply'::text, 'follow-up'::text]))
);

CREATE TABLE credential (
  id text NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  person_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp(3) with time zone,
  refresh_token_expires_at timestamp(3) with time zone,
  scope text,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT credential_pkey PRIMARY KEY (id),
  CONSTRAINT credential_provider_id_account_id_key UNIQUE (provider_id, account_id)
);

CREATE TABLE daily_quote (
  as_of timestamp(3) with time zone NOT NULL,
  open double precision NOT NULL,
  high double precision NOT NULL,
  low double precision NOT NULL,
  close double precision NOT NULL,
  volume bigint NOT NULL,
  instrument_id integer NOT NULL,
  day date NOT NULL,
  import_id integer NOT NULL,
  revision smallint NOT NULL,
  CONSTRAINT daily_quote_pkey PRIMARY KEY (instrument_id, day, revision)
);

CREATE TABLE dday (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  title text NOT NULL,
  detail text NOT NULL,
  place text NOT NULL,
  category text NOT NULL,
  plan jsonb NOT NULL,
  first_day date,
  last_day date,
  source_article text COLLATE "C",
  source_draft integer,
  people text[] NOT NULL,
  programmes text[] NOT NULL,
  instruments text[] NOT NULL,
  sequence integer NOT NULL DEFAULT 0,
  changed_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT dday_pkey PRIMARY KEY (id),
  CONSTRAINT dday_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'planned'::text, 'postponed'::text, 'cancelled'::text, 'done'::text, 'dropped'::text]))
);

CREATE TABLE dday_article (
  dday_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  CONSTRAINT dday_article_pkey PRIMARY KEY (article_id, dday_id)
);

CREATE TABLE dday_change (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  dday_id integer NOT NULL,
  act text NOT NULL,
  plan_before jsonb,
  reason text NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT dday_change_pkey PRIMARY KEY (id)
);

CREATE TABLE draft (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  section_id integer,
  headline text NOT NULL,
  content jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamp(3) with time zone NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  filed_at timestamp(3) with time zone,
  article_id text COLLATE "C",
  locked_by text,
  locked_name text,
  locked_until timestamp(3) with time zone,
  corrects text COLLATE "C",
  base_edition integer,
  scheduled_for timestamp(3) with time zone,
  scheduled_by text,
  generated jsonb,
  CONSTRAINT draft_pkey PRIMARY KEY (id),
  CONSTRAINT draft_check CHECK ((state = 'published'::text) = (article_id IS NOT NULL)),
  CONSTRAINT draft_corrects_check CHECK ((corrects IS NULL) = (base_edition IS NULL)),
  CONSTRAINT draft_scheduled_check CHECK ((state = 'scheduled'::text) = (scheduled_for IS NOT NULL) AND (scheduled_for IS NULL) = (scheduled_by IS NULL)),
  CONSTRAINT draft_state_check CHECK (state = ANY (ARRAY['writing'::text, 'filed'::text, 'returned'::text, 'held'::text, 'scheduled'::text, 'published'::text, 'dropped'::text]))
);

CREATE TABLE draft_note (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  draft_id integer NOT NULL,
  act text,
  text text NOT NULL,
  noted_at timestamp(3) with time zone NOT NULL,
  noted_by text NOT NULL,
  noted_by_id text,
  field text,
  quote text,
  revision integer,
  mentions text[] NOT NULL DEFAULT '{}'::text[],
  settled_at timestamp(3) with time zone,
  settled_by text,
  CONSTRAINT draft_note_pkey PRIMARY KEY (id),
  CONSTRAINT draft_note_check CHECK ((field IS NULL) = (quote IS NULL) AND (field IS NULL) = (revision IS NULL)),
  CONSTRAINT draft_note_check1 CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);

CREATE TABLE draft_version (
  draft_id integer NOT NULL,
  revision integer NOT NULL,
  content jsonb NOT NULL,
  saved_at timestamp(3) with time zone NOT NULL,
  saved_by text NOT NULL,
  CONSTRAINT draft_version_pkey PRIMARY KEY (draft_id, revision),
  CONSTRAINT draft_version_revision_check CHECK (revision > 0)
);

CREATE TABLE edition (
  article_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  change text NOT NULL,
  headline text NOT NULL,
  prefixes text[] NOT NULL,
  series text,
  subheads text[] NOT NULL,
  section_id integer,
  secondary_section_ids integer[] NOT NULL,
  byline jsonb NOT NULL,
  reporter_ids integer[] NOT NULL,
  lead text NOT NULL,
  lead_picture jsonb,
  body jsonb NOT NULL,
  tags text[] NOT NULL,
  sources jsonb NOT NULL,
  digest bytea NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  created_by text NOT NULL,
  short_headline text,
  access text,
  generated jsonb,
  CONSTRAINT edition_pkey PRIMARY KEY (article_id, number),
  CONSTRAINT edition_access_check CHECK (access <> ''::text),
  CONSTRAINT edition_change_check CHECK (change = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text])),
  CONSTRAINT edition_digest_check CHECK (octet_length(digest) = 32),
  CONSTRAINT edition_number_check CHECK (number > 0)
);

CREATE TABLE edition_picture (
  picture_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  edition integer NOT NULL,
  is_guarded boolean NOT NULL DEFAULT false,
  CONSTRAINT edition_picture_pkey PRIMARY KEY (picture_id, article_id, edition)
);

CREATE TABLE follower (
  name text NOT NULL,
  "position" bigint NOT NULL DEFAULT 0,
  failure text,
  failed_at timestamp(3) with time zone,
  CONSTRAINT follower_pkey PRIMARY KEY (name)
);

CREATE TABLE front_pin (
  place integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  until timestamp(3) with time zone,
  pinned_at timestamp(3) with time zone NOT NULL,
  pinned_by text NOT NULL,
  CONSTRAINT front_pin_pkey PRIMARY KEY (place),
  CONSTRAINT front_pin_article_id_key UNIQUE (article_id),
  CONSTRAINT front_pin_place_check CHECK (place >= 1 AND place <= 3)
);

CREATE TABLE gift (
  hash bytea NOT NULL,
  article_id text NOT NULL,
  product_key text NOT NULL,
  grant_id integer NOT NULL,
  reader_id text NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT gift_pkey PRIMARY KEY (hash)
);

CREATE TABLE instrument (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  market text NOT NULL,
  currency text NOT NULL,
  state text NOT NULL DEFAULT 'trading'::text,
  state_at timestamp(3) with time zone NOT NULL,
  added_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT instrument_pkey PRIMARY KEY (id),
  CONSTRAINT instrument_code_check CHECK (code ~ '^[0-9A-Z][0-9A-Z.-]{0,15}$'::text),
  CONSTRAINT instrument_code_key UNIQUE (code),
  CONSTRAINT instrument_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  CONSTRAINT instrument_state_check CHECK (state = ANY (ARRAY['trading'::text, 'halted'::text, 'delisted'::text]))
);

CREATE TABLE instrument_alias (
  kind text NOT NULL,
  alias text COLLATE "C" NOT NULL,
  instrument_id integer NOT NULL,
  until timestamp(3) with time zone,
  CONSTRAINT instrument_alias_pkey PRIMARY KEY (kind, alias, instrument_id),
  CONSTRAINT instrument_alias_kind_check CHECK (kind = ANY (ARRAY['code'::text, 'name'::text]))
);

CREATE TABLE instrument_state (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  instrument_id integer NOT NULL,
  state text NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  reason text NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT instrument_state_pkey PRIMARY KEY (id)
);

CREATE TABLE intraday_quote (
  as_of timestamp(3) with time zone NOT NULL,
  price double precision NOT NULL,
  volume bigint,
  instrument_id integer NOT NULL,
  import_id integer NOT NULL,
  revision smallint NOT NULL,
  CONSTRAINT intraday_quote_pkey PRIMARY KEY (instrument_id, as_of, revision)
);

CREATE TABLE invitation (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  token_hash bytea NOT NULL,
  email text,
  name text NOT NULL,
  role text NOT NULL,
  section_ids integer[] NOT NULL DEFAULT '{}'::integer[],
  invited_by text,
  invited_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  person_id text,
  withdrawn_at timestamp(3) with time zone,
  CONSTRAINT invitation_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_check CHECK ((used_at IS NULL) = (person_id IS NULL)),
  CONSTRAINT invitation_check1 CHECK (used_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT invitation_email_check CHECK (email = lower(email)),
  CONSTRAINT invitation_role_check CHECK (role = ANY (ARRAY['reporter'::text, 'desk'::text, 'photo'::text, 'chief'::text, 'administrator'::text, 'observer'::text])),
  CONSTRAINT invitation_token_hash_check CHECK (octet_length(token_hash) = 32),
  CONSTRAINT invitation_token_hash_key UNIQUE (token_hash)
);

CREATE TABLE journal (
  "position" bigint NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  actor text NOT NULL,
  data jsonb NOT NULL,
  tags text[] NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT journal_pkey PRIMARY KEY ("position"),
  CONSTRAINT journal_hash_check CHECK (octet_length(hash) = 32)
);

CREATE TABLE kill_request (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  article_id text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  asked_at timestamp(3) with time zone NOT NULL,
  asked_by text NOT NULL,
  asked_by_id text NOT NULL,
  settled_at timestamp(3) with time zone,
  settled_by text,
  outcome text,
  CONSTRAINT kill_request_pkey PRIMARY KEY (id),
  CONSTRAINT kill_request_check CHECK ((settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
  CONSTRAINT kill_request_outcome_check CHECK (outcome = ANY (ARRAY['killed'::text, 'refused'::text]))
);

CREATE TABLE known_person (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text COLLATE "C" NOT NULL,
  distinction text NOT NULL DEFAULT ''::text,
  slug text COLLATE "C" NOT NULL,
  hanja text,
  latin text,
  aliases text[] NOT NULL DEFAULT '{}'::text[],
  short_forms text[] NOT NULL DEFAULT '{}'::text[],
  note text NOT NULL DEFAULT ''::text,
  is_confirmed boolean NOT NULL DEFAULT false,
  merged_into integer,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  withdrawn_articles text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp(3) with time zone NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT known_person_pkey PRIMARY KEY (id),
  CONSTRAINT known_person_slug_key UNIQUE (slug)
);

CREATE TABLE known_person_address (
  slug text COLLATE "C" NOT NULL,
  person_id integer NOT NULL,
  CONSTRAINT known_person_address_pkey PRIMARY KEY (slug)
);

CREATE TABLE known_person_article (
  person_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  edition integer NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  name text NOT NULL,
  hanja text,
  latin text,
  titles text[] NOT NULL,
  is_confirmed boolean NOT NULL,
  CONSTRAINT known_person_article_pkey PRIMARY KEY (article_id, person_id)
);

CREATE TABLE known_person_quotation (
  article_id text COLLATE "C" NOT NULL,
  place integer NOT NULL,
  edition integer NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  person_id integer NOT NULL,
  speaker_text text,
  words text NOT NULL,
  sentence text NOT NULL,
  is_direct boolean NOT NULL,
  nested text[] NOT NULL,
  is_confirmed boolean NOT NULL,
  CONSTRAINT known_person_quotation_pkey PRIMARY KEY (article_id, place)
);

CREATE TABLE known_person_ruling (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  draft_id integer,
  article_id text COLLATE "C",
  about text NOT NULL,
  words text NOT NULL,
  sentence text NOT NULL DEFAULT ''::text,
  verdict text NOT NULL,
  speaker text NOT NULL DEFAULT ''::text,
  speaker_text text NOT NULL DEFAULT ''::text,
  person_id integer,
  is_taught boolean NOT NULL DEFAULT false,
  ruled_at timestamp(3) with time zone NOT NULL,
  ruled_by text NOT NULL,
  CONSTRAINT known_person_ruling_pkey PRIMARY KEY (id),
  CONSTRAINT known_person_ruling_about_check CHECK (about = ANY (ARRAY['person'::text, 'quotation'::text])),
  CONSTRAINT known_person_ruling_check CHECK ((draft_id IS NULL) <> (article_id IS NULL)),
  CONSTRAINT known_person_ruling_verdict_check CHECK (verdict = ANY (ARRAY['confirmed'::text, 'rejected'::text]))
);

CREATE TABLE latest_quote (
  instrument_id integer NOT NULL,
  price double precision NOT NULL,
  as_of timestamp(3) with time zone NOT NULL,
  day date NOT NULL,
  is_closing boolean NOT NULL,
  previous_close double precision,
  volume bigint,
  import_id integer NOT NULL,
  CONSTRAINT latest_quote_pkey PRIMARY KEY (instrument_id)
);

CREATE TABLE listing (
  list text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  CONSTRAINT listing_pkey PRIMARY KEY (list, listed_at, article_id)
);

CREATE TABLE live_blog (
  article_id text COLLATE "C" NOT NULL,
  first text NOT NULL,
  began_at timestamp(3) with time zone NOT NULL,
  ended_at timestamp(3) with time zone,
  posts integer NOT NULL DEFAULT 0,
  pinned_post integer,
  revision integer NOT NULL DEFAULT 0,
  CONSTRAINT live_blog_pkey PRIMARY KEY (article_id),
  CONSTRAINT live_blog_first_check CHECK (first = ANY (ARRAY['newest'::text, 'oldest'::text])),
  CONSTRAINT live_blog_posts_check CHECK (posts >= 0)
);

CREATE TABLE market_case (
  rule text COLLATE "C" NOT NULL,
  instrument_id integer NOT NULL,
  day date NOT NULL,
  numbers jsonb NOT NULL,
  found_at timestamp(3) with time zone NOT NULL,
  void_at timestamp(3) with time zone,
  settled smallint NOT NULL DEFAULT 0,
  CONSTRAINT market_case_pkey PRIMARY KEY (rule, instrument_id, day)
);

CREATE TABLE market_mean (
  market text NOT NULL,
  day date NOT NULL,
  horizon smallint NOT NULL,
  mean double precision NOT NULL,
  instruments integer NOT NULL,
  CONSTRAINT market_mean_pkey PRIMARY KEY (market, day, horizon),
  CONSTRAINT market_mean_horizon_check CHECK (horizon = ANY (ARRAY[1, 5, 20]))
);

CREATE TABLE market_outcome (
  rule text COLLATE "C" NOT NULL,
  instrument_id integer NOT NULL,
  day date NOT NULL,
  horizon smallint NOT NULL,
  until date NOT NULL,
  change double precision NOT NULL,
  by_last_price boolean NOT NULL,
  CONSTRAINT market_outcome_pkey PRIMARY KEY (rule, instrument_id, day, horizon),
  CONSTRAINT market_outcome_horizon_check CHECK (horizon = ANY (ARRAY[1, 5, 20]))
);

CREATE TABLE market_run (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  from_day date NOT NULL,
  day date NOT NULL,
  way text NOT NULL,
  begun_by text NOT NULL,
  began_at timestamp(3) with time zone NOT NULL,
  ended_at timestamp(3) with time zone,
  counts jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT market_run_pkey PRIMARY KEY (id),
  CONSTRAINT market_run_way_check CHECK (way = ANY (ARRAY['clock'::text, 'hand'::text]))
);

CREATE TABLE market_settings (
  only_row boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL,
  CONSTRAINT market_settings_pkey PRIMARY KEY (only_row),
  CONSTRAINT market_settings_only_row_check CHECK (only_row)
);

CREATE TABLE market_story (
  rule text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  day date NOT NULL,
  instrument_id integer,
  state text NOT NULL,
  mode text NOT NULL,
  facts jsonb NOT NULL,
  digest text NOT NULL,
  rank smallint NOT NULL,
  weight double precision NOT NULL,
  found_at timestamp(3) with time zone NOT NULL,
  told_at timestamp(3) with time zone,
  article_id text COLLATE "C",
  edition integer,
  draft_id integer,
  draft_revision integer,
  CONSTRAINT market_story_pkey PRIMARY KEY (rule, subject, day),
  CONSTRAINT market_story_mode_check CHECK (mode = ANY (ARRAY['desk'::text, 'publish'::text])),
  CONSTRAINT market_story_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'published'::text, 'drafted'::text, 'dropped'::text, 'withdrawn'::text, 'desk'::text]))
);

CREATE TABLE markets_setting (
  only_row boolean NOT NULL DEFAULT true,
  name text NOT NULL,
  CONSTRAINT markets_setting_pkey PRIMARY KEY (only_row),
  CONSTRAINT markets_setting_only_row_check CHECK (only_row)
);

CREATE TABLE member_grant (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  reader_id text NOT NULL,
  product_key text NOT NULL,
  source text NOT NULL,
  organisation_id integer,
  voucher_id integer,
  payment_id text,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone,
  grace_days smallint NOT NULL DEFAULT 0,
  declined_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone,
  revoked_reason text,
  refunded_at timestamp(3) with time zone,
  noticed_at timestamp(3) with time zone,
  made_at timestamp(3) with time zone NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT member_grant_pkey PRIMARY KEY (id),
  CONSTRAINT member_grant_check CHECK (ends_at IS NULL OR ends_at >= starts_at),
  CONSTRAINT member_grant_check1 CHECK ((source = 'organisation'::text) = (organisation_id IS NOT NULL)),
  CONSTRAINT member_grant_check2 CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL)),
  CONSTRAINT member_grant_payment_id_key UNIQUE (payment_id),
  CONSTRAINT member_grant_source_check CHECK (source = ANY (ARRAY['staff'::text, 'voucher'::text, 'organisation'::text, 'payment'::text, 'free'::text]))
);

CREATE TABLE merchant (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  feed_address text,
  feed_kind text NOT NULL,
  poll_minutes integer NOT NULL,
  is_trusted boolean NOT NULL,
  is_active boolean NOT NULL,
  etag text,
  last_modified text,
  next_poll_at timestamp(3) with time zone,
  polled_at timestamp(3) with time zone,
  failures integer NOT NULL DEFAULT 0,
  report jsonb,
  added_at timestamp(3) with time zone NOT NULL,
  added_by text NOT NULL,
  CONSTRAINT merchant_pkey PRIMARY KEY (id),
  CONSTRAINT merchant_feed_kind_check CHECK (feed_kind = ANY (ARRAY['xml'::text, 'tsv'::text])),
  CONSTRAINT merchant_name_key UNIQUE (name),
  CONSTRAINT merchant_poll_minutes_check CHECK (poll_minutes >= 10 AND poll_minutes <= 10080)
);

CREATE TABLE newsroom (
  only_row boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL,
  CONSTRAINT newsroom_pkey PRIMARY KEY (only_row),
  CONSTRAINT newsroom_only_row_check CHECK (only_row)
);

CREATE TABLE node (
  id text NOT NULL,
  name text NOT NULL,
  seen_at timestamp(3) with time zone NOT NULL,
  "position" bigint NOT NULL,
  CONSTRAINT node_pkey PRIMARY KEY (id)
);

CREATE TABLE notice (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  data jsonb NOT NULL,
  "position" bigint NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  read_at timestamp(3) with time zone,
  mailed_at timestamp(3) with time zone,
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_person_id_position_key UNIQUE (person_id, "position")
);

CREATE TABLE notice_choice (
  person_id text NOT NULL,
  mailed text[] NOT NULL,
  CONSTRAINT notice_choice_pkey PRIMARY KEY (person_id)
);

CREATE TABLE organisation (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_key text NOT NULL,
  name text NOT NULL,
  seats integer NOT NULL,
  domains text[] NOT NULL DEFAULT '{}'::text[],
  ranges text[] NOT NULL DEFAULT '{}'::text[],
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  made_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_name_check CHECK (name <> ''::text),
  CONSTRAINT organisation_seats_check CHECK (seats >= 0 AND seats <= 100000)
);

CREATE TABLE passkey (
  id text NOT NULL,
  person_id text NOT NULL,
  name text,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamp(3) with time zone,
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT passkey_credential_id_key UNIQUE (credential_id)
);

CREATE TABLE payment (
  id text NOT NULL,
  provider text NOT NULL,
  reader_id text,
  plan_id integer NOT NULL,
  amount integer NOT NULL,
  state text NOT NULL DEFAULT 'begun'::text,
  refunded integer NOT NULL DEFAULT 0,
  begun_at timestamp(3) with time zone NOT NULL,
  paid_at timestamp(3) with time zone,
  refund_asked_at timestamp(3) with time zone,
  refund_reason text,
  CONSTRAINT payment_pkey PRIMARY KEY (id),
  CONSTRAINT payment_amount_check CHECK (amount > 0),
  CONSTRAINT payment_refunded_check CHECK (refunded >= 0),
  CONSTRAINT payment_state_check CHECK (state = ANY (ARRAY['begun'::text, 'paid'::text, 'failed'::text, 'refunded'::text, 'refunded-in-part'::text, 'unlike'::text]))
);

CREATE TABLE payment_event (
  provider text NOT NULL,
  id text NOT NULL,
  payment_id text,
  told_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT payment_event_pkey PRIMARY KEY (provider, id)
);

CREATE TABLE person (
  id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  role text NOT NULL,
  section_ids integer[] NOT NULL DEFAULT '{}'::integer[],
  language text NOT NULL DEFAULT 'ko'::text,
  disabled_at timestamp(3) with time zone,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_email_check CHECK (email = lower(email)),
  CONSTRAINT person_email_key UNIQUE (email),
  CONSTRAINT person_language_check CHECK (language = ANY (ARRAY['ko'::text, 'en'::text])),
  CONSTRAINT person_name_check CHECK (name <> ''::text),
  CONSTRAINT person_role_check CHECK (role = ANY (ARRAY['reporter'::text, 'desk'::text, 'photo'::text, 'chief'::text, 'administrator'::text, 'observer'::text]))
);

CREATE TABLE person_session (
  id text NOT NULL,
  token text NOT NULL,
  person_id text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  ip_address text,
  user_agent text,
  CONSTRAINT person_session_pkey PRIMARY KEY (id),
  CONSTRAINT person_session_token_key UNIQUE (token)
);

CREATE TABLE picture (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  sha256 bytea NOT NULL,
  media_type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  rights_end_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  title text NOT NULL DEFAULT ''::text,
  caption text NOT NULL DEFAULT ''::text,
  alt text NOT NULL DEFAULT ''::text,
  credit text NOT NULL DEFAULT ''::text,
  creator text NOT NULL DEFAULT ''::text,
  place text NOT NULL DEFAULT ''::text,
  keywords text[] NOT NULL DEFAULT '{}'::text[],
  rights_note text NOT NULL DEFAULT ''::text,
  taken_at timestamp(3) with time zone,
  proposed_end_at timestamp(3) with time zone,
  focal_x real,
  focal_y real,
  fingerprint bit(64),
  file_name text NOT NULL DEFAULT ''::text,
  added_at timestamp(3) with time zone NOT NULL DEFAULT now(),
  added_by text NOT NULL DEFAULT ''::text,
  added_by_id text,
  revision integer NOT NULL DEFAULT 1,
  search_text text NOT NULL DEFAULT ''::text,
  CONSTRAINT picture_pkey PRIMARY KEY (id),
  CONSTRAINT picture_check CHECK ((focal_x IS NULL) = (focal_y IS NULL)),
  CONSTRAINT picture_focal_x_check CHECK (focal_x >= 0::double precision AND focal_x <= 1::double precision),
  CONSTRAINT picture_focal_y_check CHECK (focal_y >= 0::double precision AND focal_y <= 1::double precision),
  CONSTRAINT picture_height_check CHECK (height > 0),
  CONSTRAINT picture_sha256_check CHECK (octet_length(sha256) = 32),
  CONSTRAINT picture_sha256_key UNIQUE (sha256),
  CONSTRAINT picture_width_check CHECK (width > 0)
);

CREATE TABLE placement (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  place text NOT NULL,
  "position" integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  headline text NOT NULL,
  stood_from timestamp(3) with time zone NOT NULL,
  stood_until timestamp(3) with time zone,
  CONSTRAINT placement_pkey PRIMARY KEY (id),
  CONSTRAINT placement_check CHECK (stood_until >= stood_from),
  CONSTRAINT placement_position_check CHECK ("position" > 0)
);

CREATE TABLE plan (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_key text NOT NULL,
  name text NOT NULL,
  period text NOT NULL,
  price integer NOT NULL,
  grace_days smallint NOT NULL DEFAULT 0,
  offered boolean NOT NULL DEFAULT true,
  CONSTRAINT plan_pkey PRIMARY KEY (id),
  CONSTRAINT plan_grace_days_check CHECK (grace_days >= 0 AND grace_days <= 60),
  CONSTRAINT plan_name_check CHECK (name <> ''::text),
  CONSTRAINT plan_period_check CHECK (period = ANY (ARRAY['month'::text, 'year'::text])),
  CONSTRAINT plan_price_check CHECK (price >= 0)
);

CREATE TABLE post (
  article_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  posted_at timestamp(3) with time zone NOT NULL,
  live_edition integer,
  is_key boolean NOT NULL DEFAULT false,
  withdrawn_at timestamp(3) with time zone,
  withdrawal_reason text,
  CONSTRAINT post_pkey PRIMARY KEY (article_id, number),
  CONSTRAINT post_check CHECK ((live_edition IS NULL) = (withdrawn_at IS NOT NULL)),
  CONSTRAINT post_check1 CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  CONSTRAINT post_check2 CHECK (withdrawn_at IS NULL OR NOT is_key),
  CONSTRAINT post_number_check CHECK (number > 0)
);

CREATE TABLE post_edition (
  article_id text COLLATE "C" NOT NULL,
  post integer NOT NULL,
  number integer NOT NULL,
  change text NOT NULL,
  headline text,
  reporters jsonb NOT NULL,
  body jsonb NOT NULL,
  digest bytea NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  created_by text NOT NULL,
  CONSTRAINT post_edition_pkey PRIMARY KEY (article_id, post, number),
  CONSTRAINT post_edition_change_check CHECK (change = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text])),
  CONSTRAINT post_edition_digest_check CHECK (octet_length(digest) = 32),
  CONSTRAINT post_edition_number_check CHECK (number > 0)
);

CREATE TABLE post_picture (
  picture_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  post integer NOT NULL,
  edition integer NOT NULL,
  CONSTRAINT post_picture_pkey PRIMARY KEY (picture_id, article_id, post, edition)
);

CREATE TABLE product (
  key text NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT ''::text,
  address text NOT NULL,
  topics text[] NOT NULL DEFAULT '{}'::text[],
  risk_notice text NOT NULL DEFAULT ''::text,
  gifts_per_month smallint NOT NULL DEFAULT 5,
  closed_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT product_pkey PRIMARY KEY (key),
  CONSTRAINT product_address_check CHECK (address ~ '^/[a-z][a-z0-9-]*(/[a-z0-9-]+)?$'::text),
  CONSTRAINT product_address_key UNIQUE (address),
  CONSTRAINT product_gifts_per_month_check CHECK (gifts_per_month >= 0 AND gifts_per_month <= 100),
  CONSTRAINT product_key_check CHECK (key ~ '^[a-z][a-z0-9-]{0,29}$'::text AND key <> 'registered'::text),
  CONSTRAINT product_name_check CHECK (name <> ''::text)
);

CREATE TABLE programme (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  slug text NOT NULL,
  short_address text,
  name text NOT NULL,
  menu_name text NOT NULL,
  purpose text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  sponsor_label text,
  sponsor_name text,
  sponsor_address text,
  CONSTRAINT programme_pkey PRIMARY KEY (id),
  CONSTRAINT programme_check CHECK (until_day >= from_day),
  CONSTRAINT programme_check1 CHECK ((sponsor_label IS NULL) = (sponsor_name IS NULL)),
  CONSTRAINT programme_check2 CHECK (sponsor_address IS NULL OR sponsor_name IS NOT NULL),
  CONSTRAINT programme_short_address_key UNIQUE (short_address),
  CONSTRAINT programme_slug_key UNIQUE (slug)
);

CREATE TABLE programme_event (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  programme_id integer NOT NULL,
  name text NOT NULL,
  day date NOT NULL,
  clock text,
  place text NOT NULL,
  address text,
  CONSTRAINT programme_event_pkey PRIMARY KEY (id),
  CONSTRAINT programme_event_clock_check CHECK (clock ~ '^[0-2][0-9]:[0-5][0-9]$'::text)
);

CREATE TABLE programme_page (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  programme_id integer NOT NULL,
  state text NOT NULL,
  blocks jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  due_at timestamp(3) with time zone,
  live_from timestamp(3) with time zone,
  live_until timestamp(3) with time zone,
  changed_at timestamp(3) with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT programme_page_pkey PRIMARY KEY (id),
  CONSTRAINT programme_page_check CHECK ((state = 'pending'::text) <= (due_at IS NOT NULL)),
  CONSTRAINT programme_page_state_check CHECK (state = ANY (ARRAY['draft'::text, 'pending'::text, 'live'::text, 'past'::text, 'withdrawn'::text]))
);

CREATE TABLE programme_part (
  series_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  "position" integer NOT NULL,
  by_hand boolean NOT NULL,
  left_out boolean NOT NULL DEFAULT false,
  CONSTRAINT programme_part_pkey PRIMARY KEY (series_id, article_id)
);

CREATE TABLE programme_person (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  programme_id integer NOT NULL,
  "position" integer NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  note text NOT NULL,
  reporter_id integer,
  CONSTRAINT programme_person_pkey PRIMARY KEY (id)
);

CREATE TABLE programme_series (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  programme_id integer NOT NULL,
  "position" integer NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  note text NOT NULL,
  label text,
  CONSTRAINT programme_series_pkey PRIMARY KEY (id),
  CONSTRAINT programme_series_label_key UNIQUE (label),
  CONSTRAINT programme_series_programme_id_slug_key UNIQUE (programme_id, slug)
);

CREATE TABLE quote_import (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  way text NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  delay_minutes integer NOT NULL,
  began_at timestamp(3) with time zone NOT NULL,
  ended_at timestamp(3) with time zone,
  begun_by text NOT NULL,
  added integer NOT NULL DEFAULT 0,
  corrections integer NOT NULL DEFAULT 0,
  same integer NOT NULL DEFAULT 0,
  bad integer NOT NULL DEFAULT 0,
  is_behind boolean NOT NULL DEFAULT false,
  faults jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT quote_import_pkey PRIMARY KEY (id),
  CONSTRAINT quote_import_delay_minutes_check CHECK (delay_minutes >= 0),
  CONSTRAINT quote_import_way_check CHECK (way = ANY (ARRAY['file'::text, 'push'::text]))
);

CREATE TABLE rate_limit (
  id text NOT NULL,
  key text NOT NULL,
  count integer NOT NULL,
  last_request bigint NOT NULL,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (id),
  CONSTRAINT rate_limit_key_key UNIQUE (key)
);

CREATE TABLE read_count (
  slot timestamp(3) with time zone NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  reads integer NOT NULL,
  CONSTRAINT read_count_pkey PRIMARY KEY (slot, article_id),
  CONSTRAINT read_count_reads_check CHECK (reads > 0)
);

CREATE TABLE reader (
  id text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL DEFAULT true,
  image text,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  agreed_at timestamp(3) with time zone NOT NULL,
  disabled_at timestamp(3) with time zone,
  CONSTRAINT reader_pkey PRIMARY KEY (id),
  CONSTRAINT reader_email_check CHECK (email = lower(email)),
  CONSTRAINT reader_email_key UNIQUE (email),
  CONSTRAINT reader_name_check CHECK (name <> ''::text)
);

CREATE TABLE reader_credential (
  id text NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  reader_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp(3) with time zone,
  refresh_token_expires_at timestamp(3) with time zone,
  scope text,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT reader_credential_pkey PRIMARY KEY (id),
  CONSTRAINT reader_credential_provider_id_account_id_key UNIQUE (provider_id, account_id)
);

CREATE TABLE reader_link (
  token_hash bytea NOT NULL,
  email text NOT NULL,
  next_path text NOT NULL,
  made_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT reader_link_pkey PRIMARY KEY (token_hash),
  CONSTRAINT reader_link_email_check CHECK (email = lower(email)),
  CONSTRAINT reader_link_token_hash_check CHECK (octet_length(token_hash) = 32)
);

CREATE TABLE reader_mail_choice (
  reader_id text NOT NULL,
  kind text NOT NULL,
  is_wanted boolean NOT NULL,
  chosen_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT reader_mail_choice_pkey PRIMARY KEY (reader_id, kind)
);

CREATE TABLE reader_passkey (
  id text NOT NULL,
  reader_id text NOT NULL,
  name text,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamp(3) with time zone,
  CONSTRAINT reader_passkey_pkey PRIMARY KEY (id),
  CONSTRAINT reader_passkey_credential_id_key UNIQUE (credential_id)
);

CREATE TABLE reader_rate_limit (
  id text NOT NULL,
  key text NOT NULL,
  count integer NOT NULL,
  last_request bigint NOT NULL,
  CONSTRAINT reader_rate_limit_pkey PRIMARY KEY (id),
  CONSTRAINT reader_rate_limit_key_key UNIQUE (key)
);

CREATE TABLE reader_session (
  id text NOT NULL,
  token text NOT NULL,
  reader_id text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  ip_address text,
  user_agent text,
  CONSTRAINT reader_session_pkey PRIMARY KEY (id),
  CONSTRAINT reader_session_token_key UNIQUE (token)
);

CREATE TABLE reader_verification (
  id text NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT reader_verification_pkey PRIMARY KEY (id)
);

CREATE TABLE related_article (
  article_id text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  edition integer NOT NULL,
  words text[] NOT NULL,
  weights real[] NOT NULL,
  near text[] NOT NULL DEFAULT '{}'::text[],
  due_at timestamp(3) with time zone,
  CONSTRAINT related_article_pkey PRIMARY KEY (article_id)
);

CREATE TABLE related_posting (
  word text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  CONSTRAINT related_posting_pkey PRIMARY KEY (word, listed_at, article_id)
);

CREATE TABLE related_word (
  word text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT related_word_pkey PRIMARY KEY (word)
);

CREATE TABLE reporter (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  slug text NOT NULL,
  name text NOT NULL,
  title text,
  email text,
  agency text,
  place text,
  beats text[] NOT NULL DEFAULT '{}'::text[],
  bio text,
  active boolean NOT NULL DEFAULT true,
  ours boolean NOT NULL DEFAULT false,
  CONSTRAINT reporter_pkey PRIMARY KEY (id),
  CONSTRAINT reporter_email_key UNIQUE (email),
  CONSTRAINT reporter_slug_key UNIQUE (slug)
);

CREATE TABLE reporter_alias (
  slug text NOT NULL,
  reporter_id integer NOT NULL,
  CONSTRAINT reporter_alias_pkey PRIMARY KEY (slug)
);

CREATE TABLE search_alias (
  form text COLLATE "C" NOT NULL,
  alias text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT search_alias_pkey PRIMARY KEY (form, alias)
);

CREATE TABLE search_alias_decision (
  form text COLLATE "C" NOT NULL,
  alias text COLLATE "C" NOT NULL,
  is_used boolean NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT search_alias_decision_pkey PRIMARY KEY (form, alias)
);

CREATE TABLE search_alias_next (
  form text COLLATE "C" NOT NULL,
  alias text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT search_alias_next_pkey PRIMARY KEY (form, alias)
);

CREATE TABLE search_block (
  segment bigint NOT NULL,
  first_hash integer NOT NULL,
  terms bytea NOT NULL,
  CONSTRAINT search_block_pkey PRIMARY KEY (segment, first_hash)
);

CREATE TABLE search_block_next (
  segment bigint NOT NULL,
  first_hash integer NOT NULL,
  terms bytea NOT NULL,
  CONSTRAINT search_block_next_pkey PRIMARY KEY (segment, first_hash)
);

CREATE TABLE search_documents (
  segment bigint NOT NULL,
  part integer NOT NULL,
  newest timestamp(3) with time zone NOT NULL,
  documents bytea NOT NULL,
  CONSTRAINT search_documents_pkey PRIMARY KEY (segment, part)
);

CREATE TABLE search_documents_next (
  segment bigint NOT NULL,
  part integer NOT NULL,
  newest timestamp(3) with time zone NOT NULL,
  documents bytea NOT NULL,
  CONSTRAINT search_documents_next_pkey PRIMARY KEY (segment, part)
);

CREATE TABLE search_entry (
  article_id text COLLATE "C" NOT NULL,
  born bigint NOT NULL,
  CONSTRAINT search_entry_pkey PRIMARY KEY (article_id)
);

CREATE TABLE search_entry_next (
  article_id text COLLATE "C" NOT NULL,
  born bigint NOT NULL,
  CONSTRAINT search_entry_next_pkey PRIMARY KEY (article_id)
);

CREATE TABLE search_given (
  article_id text COLLATE "C" NOT NULL,
  gives text[] NOT NULL,
  CONSTRAINT search_given_pkey PRIMARY KEY (article_id)
);

CREATE TABLE search_given_next (
  article_id text COLLATE "C" NOT NULL,
  gives text[] NOT NULL,
  CONSTRAINT search_given_next_pkey PRIMARY KEY (article_id)
);

CREATE TABLE search_index (
  one boolean NOT NULL DEFAULT true,
  analyser text,
  next_analyser text,
  next_after text COLLATE "C" NOT NULL DEFAULT ''::text,
  segments bigint NOT NULL DEFAULT 0,
  CONSTRAINT search_index_pkey PRIMARY KEY (one),
  CONSTRAINT search_index_one_check CHECK (one)
);

CREATE TABLE search_segment (
  number bigint NOT NULL,
  state text NOT NULL,
  documents integer NOT NULL,
  newest timestamp(3) with time zone,
  oldest timestamp(3) with time zone,
  goes_into bigint,
  worked_at timestamp(3) with time zone,
  CONSTRAINT search_segment_pkey PRIMARY KEY (number),
  CONSTRAINT search_segment_check CHECK (state <> 'whole'::text OR newest IS NOT NULL AND oldest IS NOT NULL),
  CONSTRAINT search_segment_state_check CHECK (state = ANY (ARRAY['building'::text, 'whole'::text, 'gone'::text]))
);

CREATE TABLE search_segment_next (
  number bigint NOT NULL,
  state text NOT NULL,
  documents integer NOT NULL,
  newest timestamp(3) with time zone,
  oldest timestamp(3) with time zone,
  goes_into bigint,
  worked_at timestamp(3) with time zone,
  CONSTRAINT search_segment_next_pkey PRIMARY KEY (number),
  CONSTRAINT search_segment_check CHECK (state <> 'whole'::text OR newest IS NOT NULL AND oldest IS NOT NULL),
  CONSTRAINT search_segment_state_check CHECK (state = ANY (ARRAY['building'::text, 'whole'::text, 'gone'::text]))
);

CREATE TABLE search_suggestion (
  kind text NOT NULL,
  text text COLLATE "C" NOT NULL,
  jamo text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT search_suggestion_pkey PRIMARY KEY (kind, text)
);

CREATE TABLE search_suggestion_next (
  kind text NOT NULL,
  text text COLLATE "C" NOT NULL,
  jamo text COLLATE "C" NOT NULL,
  initials text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  CONSTRAINT search_suggestion_next_pkey PRIMARY KEY (kind, text)
);

CREATE TABLE secret (
  name text NOT NULL,
  value text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT secret_pkey PRIMARY KEY (name)
);

CREATE TABLE section (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  parent_id integer,
  path text NOT NULL,
  name text NOT NULL,
  rank integer NOT NULL,
  in_menu boolean NOT NULL DEFAULT true,
  merged_into integer,
  CONSTRAINT section_pkey PRIMARY KEY (id),
  CONSTRAINT section_path_key UNIQUE (path)
);

CREATE TABLE section_alias (
  path text NOT NULL,
  section_id integer NOT NULL,
  CONSTRAINT section_alias_pkey PRIMARY KEY (path)
);

CREATE TABLE shop (
  only_row boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL,
  turned_at timestamp(3) with time zone,
  CONSTRAINT shop_pkey PRIMARY KEY (only_row),
  CONSTRAINT shop_only_row_check CHECK (only_row)
);

CREATE TABLE shop_count (
  day date NOT NULL,
  product_id integer NOT NULL,
  views integer NOT NULL DEFAULT 0,
  clicks integer NOT NULL DEFAULT 0,
  CONSTRAINT shop_count_pkey PRIMARY KEY (day, product_id)
);

CREATE TABLE shop_product (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  merchant_id integer NOT NULL,
  feed_key text COLLATE "C",
  name text NOT NULL,
  category text NOT NULL,
  address text NOT NULL,
  price numeric(14,2) NOT NULL,
  currency text NOT NULL,
  price_at timestamp(3) with time zone NOT NULL,
  price_until timestamp(3) with time zone,
  in_stock boolean NOT NULL,
  expires_at timestamp(3) with time zone,
  state text NOT NULL,
  passed_at timestamp(3) with time zone,
  passed_by text,
  passed_name text,
  picture_address text,
  picture bytea,
  picture_problem jsonb,
  picture_tried_at timestamp(3) with time zone,
  seen_at timestamp(3) with time zone NOT NULL,
  gone_at timestamp(3) with time zone,
  next_check_at timestamp(3) with time zone NOT NULL,
  failed_checks integer NOT NULL DEFAULT 0,
  unreachable_at timestamp(3) with time zone,
  added_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT shop_product_pkey PRIMARY KEY (id),
  CONSTRAINT shop_product_currency_check CHECK (currency ~ '^[A-Z]{3}$'::text),
  CONSTRAINT shop_product_merchant_id_feed_key_key UNIQUE (merchant_id, feed_key),
  CONSTRAINT shop_product_price_check CHECK (price >= 0::numeric),
  CONSTRAINT shop_product_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'passed'::text, 'refused'::text]))
);

CREATE TABLE shop_slot (
  place integer NOT NULL,
  product_id integer NOT NULL,
  shown_from timestamp(3) with time zone,
  shown_until timestamp(3) with time zone,
  CONSTRAINT shop_slot_pkey PRIMARY KEY (place),
  CONSTRAINT shop_slot_check CHECK (shown_from < shown_until),
  CONSTRAINT shop_slot_place_check CHECK (place > 0),
  CONSTRAINT shop_slot_product_id_key UNIQUE (product_id)
);

CREATE TABLE sign_in_attempt (
  key text NOT NULL,
  failures integer NOT NULL,
  last_at timestamp(3) with time zone NOT NULL,
  free_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key)
);

CREATE TABLE story (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  title text,
  titled_by text COLLATE "C",
  CONSTRAINT story_pkey PRIMARY KEY (id),
  CONSTRAINT story_key_key UNIQUE (key)
);

CREATE TABLE subject (
  list text COLLATE "C" NOT NULL,
  tag text COLLATE "C" NOT NULL,
  articles integer NOT NULL,
  newest timestamp(3) with time zone NOT NULL,
  CONSTRAINT subject_pkey PRIMARY KEY (list),
  CONSTRAINT subject_articles_check CHECK (articles > 0),
  CONSTRAINT subject_tag_key UNIQUE (tag)
);

CREATE TABLE subject_given (
  article_id text COLLATE "C" NOT NULL,
  lists text[] NOT NULL,
  CONSTRAINT subject_given_pkey PRIMARY KEY (article_id)
);

CREATE TABLE topic (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  description text NOT NULL DEFAULT ''::text,
  merged_into integer,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT topic_pkey PRIMARY KEY (id)
);

CREATE TABLE topic_article (
  topic_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  is_pinned boolean NOT NULL,
  moment text,
  CONSTRAINT topic_article_pkey PRIMARY KEY (topic_id, article_id),
  CONSTRAINT topic_article_check CHECK (is_pinned OR moment IS NOT NULL)
);

CREATE TABLE topic_slug (
  slug text COLLATE "C" NOT NULL,
  topic_id integer NOT NULL,
  is_current boolean NOT NULL,
  CONSTRAINT topic_slug_pkey PRIMARY KEY (slug)
);

CREATE TABLE topic_tag (
  tag text COLLATE "C" NOT NULL,
  topic_id integer NOT NULL,
  place integer NOT NULL,
  CONSTRAINT topic_tag_pkey PRIMARY KEY (tag)
);

CREATE TABLE two_factor (
  id text NOT NULL,
  person_id text NOT NULL,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamp(3) with time zone,
  CONSTRAINT two_factor_pkey PRIMARY KEY (id),
  CONSTRAINT two_factor_person_id_key UNIQUE (person_id)
);

CREATE TABLE verification (
  id text NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT verification_pkey PRIMARY KEY (id)
);

CREATE TABLE voucher (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  batch_id integer NOT NULL,
  hash bytea NOT NULL,
  used integer NOT NULL DEFAULT 0,
  CONSTRAINT voucher_pkey PRIMARY KEY (id),
  CONSTRAINT voucher_hash_key UNIQUE (hash)
);

CREATE TABLE voucher_batch (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  product_key text NOT NULL,
  name text NOT NULL,
  days smallint NOT NULL,
  uses integer NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  closed_at timestamp(3) with time zone,
  made_at timestamp(3) with time zone NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT voucher_batch_pkey PRIMARY KEY (id),
  CONSTRAINT voucher_batch_days_check CHECK (days >= 1 AND days <= 1100),
  CONSTRAINT voucher_batch_name_check CHECK (name <> ''::text),
  CONSTRAINT voucher_batch_uses_check CHECK (uses >= 1 AND uses <= 100000)
);

CREATE TABLE voucher_use (
  voucher_id integer NOT NULL,
  reader_id text NOT NULL,
  used_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT voucher_use_pkey PRIMARY KEY (voucher_id, reader_id)
);

ALTER TABLE address ADD CONSTRAINT address_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE article ADD CONSTRAINT article_id_live_edition_fkey
  FOREIGN KEY (id, live_edition) REFERENCES edition(article_id, number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE article ADD CONSTRAINT article_story_id_fkey
  FOREIGN KEY (story_id) REFERENCES story(id);

ALTER TABLE article_code ADD CONSTRAINT article_code_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE article_print ADD CONSTRAINT article_print_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE best_pin ADD CONSTRAINT best_pin_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE best_rank ADD CONSTRAINT best_rank_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE board_view ADD CONSTRAINT board_view_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE bulletin ADD CONSTRAINT bulletin_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE bulletin ADD CONSTRAINT bulletin_story_id_fkey
  FOREIGN KEY (story_id) REFERENCES story(id);

ALTER TABLE claim ADD CONSTRAINT claim_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE claim ADD CONSTRAINT claim_correction_id_fkey
  FOREIGN KEY (correction_id) REFERENCES correction(id);

ALTER TABLE claim_note ADD CONSTRAINT claim_note_claim_id_fkey
  FOREIGN KEY (claim_id) REFERENCES claim(id);

ALTER TABLE correction ADD CONSTRAINT correction_article_id_edition_fkey
  FOREIGN KEY (article_id, edition) REFERENCES edition(article_id, number);

ALTER TABLE correction ADD CONSTRAINT correction_article_id_post_fkey
  FOREIGN KEY (article_id, post) REFERENCES post(article_id, number);

ALTER TABLE credential ADD CONSTRAINT credential_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE dday ADD CONSTRAINT dday_source_article_fkey
  FOREIGN KEY (source_article) REFERENCES article(id);

ALTER TABLE dday ADD CONSTRAINT dday_source_draft_fkey
  FOREIGN KEY (source_draft) REFERENCES draft(id);

ALTER TABLE dday_article ADD CONSTRAINT dday_article_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE dday_article ADD CONSTRAINT dday_article_dday_id_fkey
  FOREIGN KEY (dday_id) REFERENCES dday(id);

ALTER TABLE dday_change ADD CONSTRAINT dday_change_dday_id_fkey
  FOREIGN KEY (dday_id) REFERENCES dday(id);

ALTER TABLE draft ADD CONSTRAINT draft_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE draft ADD CONSTRAINT draft_corrects_fkey
  FOREIGN KEY (corrects) REFERENCES article(id);

ALTER TABLE draft ADD CONSTRAINT draft_scheduled_by_fkey
  FOREIGN KEY (scheduled_by) REFERENCES person(id);

ALTER TABLE draft ADD CONSTRAINT draft_section_id_fkey
  FOREIGN KEY (section_id) REFERENCES section(id);

ALTER TABLE draft_note ADD CONSTRAINT draft_note_draft_id_fkey
  FOREIGN KEY (draft_id) REFERENCES draft(id);

ALTER TABLE draft_version ADD CONSTRAINT draft_version_draft_id_fkey
  FOREIGN KEY (draft_id) REFERENCES draft(id);

ALTER TABLE edition ADD CONSTRAINT edition_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE edition ADD CONSTRAINT edition_section_id_fkey
  FOREIGN KEY (section_id) REFERENCES section(id);

ALTER TABLE edition_picture ADD CONSTRAINT edition_picture_article_id_edition_fkey
  FOREIGN KEY (article_id, edition) REFERENCES edition(article_id, number);

ALTER TABLE edition_picture ADD CONSTRAINT edition_picture_picture_id_fkey
  FOREIGN KEY (picture_id) REFERENCES picture(id);

ALTER TABLE front_pin ADD CONSTRAINT front_pin_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE gift ADD CONSTRAINT gift_grant_id_fkey
  FOREIGN KEY (grant_id) REFERENCES member_grant(id) ON DELETE CASCADE;

ALTER TABLE gift ADD CONSTRAINT gift_product_key_fkey
  FOREIGN KEY (product_key) REFERENCES product(key);

ALTER TABLE instrument_alias ADD CONSTRAINT instrument_alias_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instrument(id);

ALTER TABLE instrument_state ADD CONSTRAINT instrument_state_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instrument(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_invited_by_fkey
  FOREIGN KEY (invited_by) REFERENCES person(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE kill_request ADD CONSTRAINT kill_request_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE kill_request ADD CONSTRAINT kill_request_asked_by_id_fkey
  FOREIGN KEY (asked_by_id) REFERENCES person(id);

ALTER TABLE known_person ADD CONSTRAINT known_person_merged_into_fkey
  FOREIGN KEY (merged_into) REFERENCES known_person(id);

ALTER TABLE known_person_address ADD CONSTRAINT known_person_address_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES known_person(id);

ALTER TABLE known_person_article ADD CONSTRAINT known_person_article_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE known_person_article ADD CONSTRAINT known_person_article_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES known_person(id);

ALTER TABLE known_person_quotation ADD CONSTRAINT known_person_quotation_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE known_person_quotation ADD CONSTRAINT known_person_quotation_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES known_person(id);

ALTER TABLE known_person_ruling ADD CONSTRAINT known_person_ruling_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE known_person_ruling ADD CONSTRAINT known_person_ruling_draft_id_fkey
  FOREIGN KEY (draft_id) REFERENCES draft(id);

ALTER TABLE known_person_ruling ADD CONSTRAINT known_person_ruling_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES known_person(id);

ALTER TABLE latest_quote ADD CONSTRAINT latest_quote_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instrument(id);

ALTER TABLE listing ADD CONSTRAINT listing_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE live_blog ADD CONSTRAINT live_blog_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE live_blog ADD CONSTRAINT live_blog_article_id_pinned_post_fkey
  FOREIGN KEY (article_id, pinned_post) REFERENCES post(article_id, number);

ALTER TABLE market_case ADD CONSTRAINT market_case_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instrument(id);

ALTER TABLE market_outcome ADD CONSTRAINT market_outcome_rule_instrument_id_day_fkey
  FOREIGN KEY (rule, instrument_id, day) REFERENCES market_case(rule, instrument_id, day) ON DELETE CASCADE;

ALTER TABLE market_story ADD CONSTRAINT market_story_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE market_story ADD CONSTRAINT market_story_draft_id_fkey
  FOREIGN KEY (draft_id) REFERENCES draft(id);

ALTER TABLE market_story ADD CONSTRAINT market_story_instrument_id_fkey
  FOREIGN KEY (instrument_id) REFERENCES instrument(id);

ALTER TABLE member_grant ADD CONSTRAINT member_grant_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation(id);

ALTER TABLE member_grant ADD CONSTRAINT member_grant_payment_id_fkey
  FOREIGN KEY (payment_id) REFERENCES payment(id);

ALTER TABLE member_grant ADD CONSTRAINT member_grant_product_key_fkey
  FOREIGN KEY (product_key) REFERENCES product(key);

ALTER TABLE member_grant ADD CONSTRAINT member_grant_voucher_id_fkey
  FOREIGN KEY (voucher_id) REFERENCES voucher(id);

ALTER TABLE notice ADD CONSTRAINT notice_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE organisation ADD CONSTRAINT organisation_product_key_fkey
  FOREIGN KEY (product_key) REFERENCES product(key);

ALTER TABLE passkey ADD CONSTRAINT passkey_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE payment ADD CONSTRAINT payment_plan_id_fkey
  FOREIGN KEY (plan_id) REFERENCES plan(id);

ALTER TABLE person_session ADD CONSTRAINT person_session_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE placement ADD CONSTRAINT placement_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE plan ADD CONSTRAINT plan_product_key_fkey
  FOREIGN KEY (product_key) REFERENCES product(key);

ALTER TABLE post ADD CONSTRAINT post_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES live_blog(article_id);

ALTER TABLE post ADD CONSTRAINT post_article_id_number_live_edition_fkey
  FOREIGN KEY (article_id, number, live_edition) REFERENCES post_edition(article_id, post, number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE post_edition ADD CONSTRAINT post_edition_article_id_post_fkey
  FOREIGN KEY (article_id, post) REFERENCES post(article_id, number);

ALTER TABLE post_picture ADD CONSTRAINT post_picture_article_id_post_edition_fkey
  FOREIGN KEY (article_id, post, edition) REFERENCES post_edition(article_id, post, number);

ALTER TABLE post_picture ADD CONSTRAINT post_picture_picture_id_fkey
  FOREIGN KEY (picture_id) REFERENCES picture(id);

ALTER TABLE programme_event ADD CONSTRAINT programme_event_programme_id_fkey
  FOREIGN KEY (programme_id) REFERENCES programme(id);

ALTER TABLE programme_page ADD CONSTRAINT programme_page_programme_id_fkey
  FOREIGN KEY (programme_id) REFERENCES programme(id);

ALTER TABLE programme_part ADD CONSTRAINT programme_part_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE programme_part ADD CONSTRAINT programme_part_series_id_fkey
  FOREIGN KEY (series_id) REFERENCES programme_series(id);

ALTER TABLE programme_person ADD CONSTRAINT programme_person_programme_id_fkey
  FOREIGN KEY (programme_id) REFERENCES programme(id);

ALTER TABLE programme_person ADD CONSTRAINT programme_person_reporter_id_fkey
  FOREIGN KEY (reporter_id) REFERENCES reporter(id);

ALTER TABLE programme_series ADD CONSTRAINT programme_series_programme_id_fkey
  FOREIGN KEY (programme_id) REFERENCES programme(id);

ALTER TABLE read_count ADD CONSTRAINT read_count_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE reader_credential ADD CONSTRAINT reader_credential_reader_id_fkey
  FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE;

ALTER TABLE reader_mail_choice ADD CONSTRAINT reader_mail_choice_reader_id_fkey
  FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE;

ALTER TABLE reader_passkey ADD CONSTRAINT reader_passkey_reader_id_fkey
  FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE;

ALTER TABLE reader_session ADD CONSTRAINT reader_session_reader_id_fkey
  FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE;

ALTER TABLE related_article ADD CONSTRAINT related_article_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE related_posting ADD CONSTRAINT related_posting_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES related_article(article_id) ON DELETE CASCADE;

ALTER TABLE reporter_alias ADD CONSTRAINT reporter_alias_reporter_id_fkey
  FOREIGN KEY (reporter_id) REFERENCES reporter(id);

ALTER TABLE section ADD CONSTRAINT section_merged_into_fkey
  FOREIGN KEY (merged_into) REFERENCES section(id);

ALTER TABLE section ADD CONSTRAINT section_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES section(id);

ALTER TABLE section_alias ADD CONSTRAINT section_alias_section_id_fkey
  FOREIGN KEY (section_id) REFERENCES section(id);

ALTER TABLE shop_count ADD CONSTRAINT shop_count_product_id_fkey
  FOREIGN KEY (product_id) REFERENCES shop_product(id);

ALTER TABLE shop_product ADD CONSTRAINT shop_product_merchant_id_fkey
  FOREIGN KEY (merchant_id) REFERENCES merchant(id);

ALTER TABLE shop_slot ADD CONSTRAINT shop_slot_product_id_fkey
  FOREIGN KEY (product_id) REFERENCES shop_product(id);

ALTER TABLE story ADD CONSTRAINT story_titled_by_fkey
  FOREIGN KEY (titled_by) REFERENCES article(id);

ALTER TABLE topic ADD CONSTRAINT topic_merged_into_fkey
  FOREIGN KEY (merged_into) REFERENCES topic(id);

ALTER TABLE topic_article ADD CONSTRAINT topic_article_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE topic_article ADD CONSTRAINT topic_article_topic_id_fkey
  FOREIGN KEY (topic_id) REFERENCES topic(id);

ALTER TABLE topic_slug ADD CONSTRAINT topic_slug_topic_id_fkey
  FOREIGN KEY (topic_id) REFERENCES topic(id);

ALTER TABLE topic_tag ADD CONSTRAINT topic_tag_topic_id_fkey
  FOREIGN KEY (topic_id) REFERENCES topic(id);

ALTER TABLE two_factor ADD CONSTRAINT two_factor_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE voucher ADD CONSTRAINT voucher_batch_id_fkey
  FOREIGN KEY (batch_id) REFERENCES voucher_batch(id);

ALTER TABLE voucher_batch ADD CONSTRAINT voucher_batch_product_key_fkey
  FOREIGN KEY (product_key) REFERENCES product(key);

ALTER TABLE voucher_use ADD CONSTRAINT voucher_use_voucher_id_fkey
  FOREIGN KEY (voucher_id) REFERENCES voucher(id);

CREATE INDEX article_by_embargo ON article USING btree (embargo_until) WHERE state = 'embargoed'::text;

CREATE INDEX article_by_state ON article USING btree (state, listed_at DESC, id DESC) WHERE state <> 'published'::text;

CREATE INDEX article_by_story ON article USING btree (story_id) WHERE story_id IS NOT NULL;

CREATE INDEX article_code_by_article ON article_code USING btree (article_id);

CREATE INDEX article_gone ON article USING btree (id) WHERE state <> 'published'::text;

CREATE INDEX article_print_by_band ON article_print USING gin (bands);

CREATE INDEX article_print_by_time ON article_print USING btree (listed_at);

CREATE INDEX bulletin_by_story ON bulletin USING btree (story_id) WHERE story_id IS NOT NULL;

CREATE INDEX bulletin_by_time ON bulletin USING btree (raised_at DESC, id DESC);

CREATE INDEX claim_by_correction ON claim USING btree (correction_id) WHERE correction_id IS NOT NULL;

CREATE INDEX claim_by_state ON claim USING btree (state, answer_due_at);

CREATE INDEX claim_by_time ON claim USING btree (received_at DESC, id DESC);

CREATE INDEX claim_note_by_claim ON claim_note USING btree (claim_id);

CREATE INDEX correction_by_article ON correction USING btree (article_id);

CREATE INDEX correction_by_time ON correction USING btree (issued_at DESC, id DESC);

CREATE INDEX credential_by_person ON credential USING btree (person_id);

CREATE INDEX dday_article_by_dday ON dday_article USING btree (dday_id);

CREATE INDEX dday_by_days ON dday USING btree (last_day, first_day);

CREATE INDEX dday_by_draft ON dday USING btree (source_draft) WHERE source_draft IS NOT NULL;

CREATE INDEX dday_change_by_dday ON dday_change USING btree (dday_id, id);

CREATE INDEX draft_by_article ON draft USING btree (article_id) WHERE article_id IS NOT NULL;

CREATE INDEX draft_by_author ON draft USING btree (author_id, changed_at DESC, id DESC);

CREATE INDEX draft_by_state ON draft USING btree (state, changed_at DESC, id DESC);

CREATE INDEX draft_note_by_draft ON draft_note USING btree (draft_id);

CREATE INDEX edition_by_series ON edition USING btree (series) WHERE series IS NOT NULL;

CREATE INDEX edition_picture_by_article ON edition_picture USING btree (article_id, edition);

CREATE INDEX gift_by_reader ON gift USING btree (reader_id, made_at DESC);

CREATE INDEX instrument_alias_by_instrument ON instrument_alias USING btree (instrument_id);

CREATE INDEX instrument_by_market ON instrument USING btree (market, code);

CREATE INDEX instrument_state_by_instrument ON instrument_state USING btree (instrument_id, id);

CREATE INDEX journal_by_actor ON journal USING btree (actor, kind, "position") INCLUDE (at);

CREATE INDEX journal_by_kind ON journal USING btree (kind, "position") INCLUDE (at);

CREATE INDEX journal_by_subject ON journal USING btree (subject, "position");

CREATE UNIQUE INDEX kill_request_open ON kill_request USING btree (article_id) WHERE settled_at IS NULL;

CREATE INDEX known_person_aliases ON known_person USING gin (aliases);

CREATE INDEX known_person_article_hanja ON known_person_article USING btree (person_id, hanja) WHERE hanja IS NOT NULL;

CREATE INDEX known_person_article_lately ON known_person_article USING btree (listed_at);

CREATE INDEX known_person_article_order ON known_person_article USING btree (person_id, listed_at DESC, article_id DESC);

CREATE INDEX known_person_by_name ON known_person USING btree (name, id);

CREATE INDEX known_person_merged ON known_person USING btree (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX known_person_quotation_order ON known_person_quotation USING btree (person_id, listed_at DESC, article_id DESC, place);

CREATE INDEX known_person_ruling_by_article ON known_person_ruling USING btree (article_id) WHERE article_id IS NOT NULL;

CREATE INDEX known_person_ruling_by_draft ON known_person_ruling USING btree (draft_id) WHERE draft_id IS NOT NULL;

CREATE INDEX known_person_short_forms ON known_person USING gin (short_forms);

CREATE INDEX listing_by_article ON listing USING btree (article_id);

CREATE INDEX market_case_by_instrument ON market_case USING btree (instrument_id, day);

CREATE INDEX market_case_by_rule ON market_case USING btree (rule, day DESC);

CREATE UNIQUE INDEX market_run_by_clock ON market_run USING btree (day) WHERE way = 'clock'::text;

CREATE UNIQUE INDEX market_story_by_article ON market_story USING btree (article_id);

CREATE INDEX market_story_by_instrument ON market_story USING btree (instrument_id, day);

CREATE INDEX market_story_told ON market_story USING btree (told_at);

CREATE INDEX market_story_waiting ON market_story USING btree (found_at) WHERE state = 'waiting'::text;

CREATE INDEX member_grant_by_organisation ON member_grant USING btree (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE INDEX member_grant_by_reader ON member_grant USING btree (reader_id, id DESC);

CREATE UNIQUE INDEX member_grant_seat ON member_grant USING btree (organisation_id, reader_id) WHERE organisation_id IS NOT NULL AND revoked_at IS NULL;

CREATE INDEX notice_by_person ON notice USING btree (person_id, id DESC);

CREATE INDEX notice_unread ON notice USING btree (person_id) WHERE read_at IS NULL;

CREATE INDEX passkey_by_person ON passkey USING btree (person_id);

CREATE INDEX payment_by_reader ON payment USING btree (reader_id);

CREATE INDEX payment_newest ON payment USING btree (begun_at DESC, id);

CREATE INDEX person_session_by_person ON person_session USING btree (person_id);

CREATE INDEX picture_by_day ON picture USING btree (COALESCE(taken_at, added_at));

CREATE INDEX picture_by_rights_end ON picture USING btree (rights_end_at) WHERE rights_end_at IS NOT NULL;

CREATE INDEX placement_by_end ON placement USING btree (stood_until);

CREATE UNIQUE INDEX placement_now ON placement USING btree (place, "position") WHERE stood_until IS NULL;

CREATE INDEX plan_by_product ON plan USING btree (product_key, price);

CREATE INDEX post_picture_by_article ON post_picture USING btree (article_id);

CREATE INDEX post_that_is_key ON post USING btree (article_id, number) WHERE is_key;

CREATE INDEX programme_event_by_programme ON programme_event USING btree (programme_id, day);

CREATE INDEX programme_page_by_programme ON programme_page USING btree (programme_id, id);

CREATE UNIQUE INDEX programme_page_draft ON programme_page USING btree (programme_id) WHERE state = 'draft'::text;

CREATE UNIQUE INDEX programme_page_live ON programme_page USING btree (programme_id) WHERE state = 'live'::text;

CREATE INDEX programme_part_by_article ON programme_part USING btree (article_id);

CREATE INDEX programme_person_by_programme ON programme_person USING btree (programme_id, "position");

CREATE UNIQUE INDEX quote_import_by_push ON quote_import USING btree (name) WHERE way = 'push'::text;

CREATE INDEX reader_credential_by_reader ON reader_credential USING btree (reader_id);

CREATE INDEX reader_link_by_email ON reader_link USING btree (email);

CREATE INDEX reader_passkey_by_reader ON reader_passkey USING btree (reader_id);

CREATE INDEX reader_session_by_reader ON reader_session USING btree (reader_id);

CREATE INDEX reader_verification_by_identifier ON reader_verification USING btree (identifier);

CREATE INDEX related_article_due ON related_article USING btree (listed_at DESC) WHERE due_at IS NOT NULL;

CREATE INDEX related_posting_by_article ON related_posting USING btree (article_id);

CREATE INDEX reporter_by_name ON reporter USING btree (name);

CREATE INDEX search_suggestion_backwards ON search_suggestion USING btree (reverse(jamo));

CREATE INDEX search_suggestion_initials ON search_suggestion USING btree (initials);

CREATE INDEX search_suggestion_jamo ON search_suggestion USING btree (jamo);

CREATE INDEX search_suggestion_next_initials_idx ON search_suggestion_next USING btree (initials);

CREATE INDEX search_suggestion_next_jamo_idx ON search_suggestion_next USING btree (jamo);

CREATE INDEX search_suggestion_next_reverse_idx ON search_suggestion_next USING btree (reverse(jamo));

CREATE INDEX shop_product_by_check ON shop_product USING btree (next_check_at) WHERE state = 'passed'::text;

CREATE INDEX shop_product_by_state ON shop_product USING btree (state, id);

CREATE INDEX shop_product_without_picture ON shop_product USING btree (merchant_id, id) WHERE picture IS NULL AND picture_tried_at IS NULL AND picture_address IS NOT NULL;

CREATE INDEX subject_by_newest ON subject USING btree (newest DESC, list);

CREATE INDEX topic_article_by_article ON topic_article USING btree (article_id);

CREATE INDEX topic_slug_by_topic ON topic_slug USING btree (topic_id);

CREATE UNIQUE INDEX topic_slug_current ON topic_slug USING btree (topic_id) WHERE is_current;

CREATE INDEX topic_tag_by_topic ON topic_tag USING btree (topic_id);

CREATE INDEX verification_by_identifier ON verification USING btree (identifier);

CREATE INDEX voucher_by_batch ON voucher USING btree (batch_id);

CREATE INDEX voucher_use_by_reader ON voucher_use USING btree (reader_id);

CREATE TRIGGER daily_quote_is_immutable BEFORE UPDATE ON daily_quote FOR EACH STATEMENT EXECUTE FUNCTION refuse_markets_change();

CREATE TRIGGER edition_is_immutable BEFORE DELETE OR UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER instrument_stays BEFORE DELETE ON instrument FOR EACH STATEMENT EXECUTE FUNCTION refuse_markets_change();

CREATE TRIGGER journal_is_append_only BEFORE DELETE OR UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_is_not_truncated BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER person_stays BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER post_edition_is_immutable BEFORE DELETE OR UPDATE ON post_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
