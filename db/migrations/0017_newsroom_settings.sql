-- What the newsroom decides for itself (labels, stages, levels, credit lines, checks): one row; until then the usual holds.
create table newsroom (
  only_row boolean primary key default true check (only_row),
  settings jsonb not null
);

-- Whom the agency names as its own; others came with the byline of an article.
alter table reporter add column ours boolean not null default false;
update reporter set ours = bio is not null;

-- Addresses of reporters' pages that are no more: they redirect for ever.
create table reporter_alias (
  slug text primary key,
  reporter_id integer not null references reporter
);
