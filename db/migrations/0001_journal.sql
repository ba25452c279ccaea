-- Every act of the newsroom appends here, in the transaction that does it. See docs/decisions/0002-journal.md.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table journal (
  position bigint primary key,
  at timestamptz(3) not null,
  kind text not null,
  subject text not null,
  actor text not null,
  data jsonb not null,
  tags text[] not null,
  hash bytea not null check (octet_length(hash) = 32)
);

create trigger journal_is_append_only before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_is_not_truncated before truncate on journal
  for each statement execute function refuse_change();

create table follower (
  name text primary key,
  position bigint not null default 0,
  failure text,
  failed_at timestamptz(3)
);
