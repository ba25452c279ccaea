-- The schema that db/migrations add up to. Made by `npm run schema`; do not edit.

SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
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

CREATE TABLE arrangement (
  name text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT arrangement_pkey PRIMARY KEY (name),
  CONSTRAINT arrangement_name_check CHECK (name = ANY (ARRAY['front'::text, 'best'::text]))
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
  CONSTRAINT edition_pkey PRIMARY KEY (article_id, number),
  CONSTRAINT edition_change_check CHECK (change = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text])),
  CONSTRAINT edition_digest_check CHECK (octet_length(digest) = 32),
  CONSTRAINT edition_number_check CHECK (number > 0)
);

CREATE TABLE edition_picture (
  picture_id integer NOT NULL,
  article_id text COLLATE "C" NOT NULL,
  edition integer NOT NULL,
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

CREATE TABLE search_entry (
  article_id text COLLATE "C" NOT NULL,
  listed_at timestamp(3) with time zone NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT search_entry_pkey PRIMARY KEY (article_id)
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

ALTER TABLE address ADD CONSTRAINT address_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE article ADD CONSTRAINT article_id_live_edition_fkey
  FOREIGN KEY (id, live_edition) REFERENCES edition(article_id, number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE article ADD CONSTRAINT article_story_id_fkey
  FOREIGN KEY (story_id) REFERENCES story(id);

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

ALTER TABLE invitation ADD CONSTRAINT invitation_invited_by_fkey
  FOREIGN KEY (invited_by) REFERENCES person(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE kill_request ADD CONSTRAINT kill_request_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE kill_request ADD CONSTRAINT kill_request_asked_by_id_fkey
  FOREIGN KEY (asked_by_id) REFERENCES person(id);

ALTER TABLE listing ADD CONSTRAINT listing_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE live_blog ADD CONSTRAINT live_blog_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE live_blog ADD CONSTRAINT live_blog_article_id_pinned_post_fkey
  FOREIGN KEY (article_id, pinned_post) REFERENCES post(article_id, number);

ALTER TABLE notice ADD CONSTRAINT notice_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE notice_choice ADD CONSTRAINT notice_choice_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE passkey ADD CONSTRAINT passkey_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE person_session ADD CONSTRAINT person_session_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

ALTER TABLE placement ADD CONSTRAINT placement_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

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

ALTER TABLE reporter_alias ADD CONSTRAINT reporter_alias_reporter_id_fkey
  FOREIGN KEY (reporter_id) REFERENCES reporter(id);

ALTER TABLE search_entry ADD CONSTRAINT search_entry_article_id_fkey
  FOREIGN KEY (article_id) REFERENCES article(id);

ALTER TABLE section ADD CONSTRAINT section_merged_into_fkey
  FOREIGN KEY (merged_into) REFERENCES section(id);

ALTER TABLE section ADD CONSTRAINT section_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES section(id);

ALTER TABLE section_alias ADD CONSTRAINT section_alias_section_id_fkey
  FOREIGN KEY (section_id) REFERENCES section(id);

ALTER TABLE story ADD CONSTRAINT story_titled_by_fkey
  FOREIGN KEY (titled_by) REFERENCES article(id);

ALTER TABLE two_factor ADD CONSTRAINT two_factor_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id);

CREATE INDEX article_by_embargo ON article USING btree (embargo_until) WHERE state = 'embargoed'::text;

CREATE INDEX article_by_state ON article USING btree (state, listed_at DESC, id DESC) WHERE state <> 'published'::text;

CREATE INDEX article_by_story ON article USING btree (story_id) WHERE story_id IS NOT NULL;

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

CREATE INDEX draft_by_article ON draft USING btree (article_id) WHERE article_id IS NOT NULL;

CREATE INDEX draft_by_author ON draft USING btree (author_id, changed_at DESC, id DESC);

CREATE INDEX draft_by_state ON draft USING btree (state, changed_at DESC, id DESC);

CREATE INDEX draft_note_by_draft ON draft_note USING btree (draft_id);

CREATE INDEX edition_picture_by_article ON edition_picture USING btree (article_id, edition);

CREATE INDEX journal_by_actor ON journal USING btree (actor, kind, "position") INCLUDE (at);

CREATE INDEX journal_by_kind ON journal USING btree (kind, "position") INCLUDE (at);

CREATE INDEX journal_by_subject ON journal USING btree (subject, "position");

CREATE UNIQUE INDEX kill_request_open ON kill_request USING btree (article_id) WHERE settled_at IS NULL;

CREATE INDEX listing_by_article ON listing USING btree (article_id);

CREATE INDEX notice_by_person ON notice USING btree (person_id, id DESC);

CREATE INDEX notice_unread ON notice USING btree (person_id) WHERE read_at IS NULL;

CREATE INDEX passkey_by_person ON passkey USING btree (person_id);

CREATE INDEX person_session_by_person ON person_session USING btree (person_id);

CREATE INDEX picture_by_day ON picture USING btree (COALESCE(taken_at, added_at));

CREATE INDEX picture_by_rights_end ON picture USING btree (rights_end_at) WHERE rights_end_at IS NOT NULL;

CREATE INDEX placement_by_end ON placement USING btree (stood_until);

CREATE UNIQUE INDEX placement_now ON placement USING btree (place, "position") WHERE stood_until IS NULL;

CREATE INDEX post_picture_by_article ON post_picture USING btree (article_id);

CREATE INDEX post_that_is_key ON post USING btree (article_id, number) WHERE is_key;

CREATE INDEX reader_credential_by_reader ON reader_credential USING btree (reader_id);

CREATE INDEX reader_link_by_email ON reader_link USING btree (email);

CREATE INDEX reader_passkey_by_reader ON reader_passkey USING btree (reader_id);

CREATE INDEX reader_session_by_reader ON reader_session USING btree (reader_id);

CREATE INDEX reader_verification_by_identifier ON reader_verification USING btree (identifier);

CREATE INDEX reporter_by_name ON reporter USING btree (name);

CREATE INDEX search_entry_order ON search_entry USING btree (listed_at DESC, article_id DESC);

CREATE INDEX search_entry_words ON search_entry USING gin (words) WITH (fastupdate=off);

CREATE INDEX verification_by_identifier ON verification USING btree (identifier);

CREATE TRIGGER edition_is_immutable BEFORE DELETE OR UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_is_append_only BEFORE DELETE OR UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_is_not_truncated BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER person_stays BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER post_edition_is_immutable BEFORE DELETE OR UPDATE ON post_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
