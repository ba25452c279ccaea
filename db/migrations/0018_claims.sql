-- Claims for correction, reply and follow-up (언론중재법 제14조-제17조). Who claims stands here and nowhere else: it is in
-- no event, on no page of the readers, in no log.
create table claim (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('correction', 'reply', 'follow-up')),
  state text not null
    check (state in ('open', 'accepted', 'refused', 'commission', 'published', 'withdrawn', 'closed')),
  received_at timestamptz(3) not null,
  channel text not null check (channel in ('email', 'post', 'fax', 'visit', 'web', 'phone', 'commission')),
  claimant text not null,
  contact text not null,
  -- What was complained of; where it is no article of ours that can be found, its address as it was given.
  article_id text collate "C" references article,
  address text not null,
  passage text not null,
  demand text not null,
  wanted text not null,
  -- When the claimant came to know, as far as that was said.
  known_on date,
  answer_due_at timestamptz(3) not null,
  publish_due_at timestamptz(3) not null,
  answered_at timestamptz(3),
  is_in_part boolean not null default false,
  ground text check (ground in ('no-interest', 'untrue', 'unlawful', 'advertising', 'public-record', 'late')),
  -- The notice that it led to.
  correction_id integer references correction,
  registered_at timestamptz(3) not null,
  registered_by text not null,
  check ((state = 'published') = (correction_id is not null))
);

create index claim_by_state on claim (state, answer_due_at);
create index claim_by_time on claim (received_at desc, id desc);
create index claim_by_correction on claim (correction_id) where correction_id is not null;

-- What was done about a claim and said of it, in the newsroom alone.
create table claim_note (
  id integer generated always as identity primary key,
  claim_id integer not null references claim,
  -- The act that it came with; none for a mere note.
  act text,
  text text not null,
  noted_at timestamptz(3) not null,
  noted_by text not null
);

create index claim_note_by_claim on claim_note (claim_id);
