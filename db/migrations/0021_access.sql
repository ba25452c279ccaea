-- What it takes to read an edition whole: `registered`, or the key of a product. Null is free.
alter table edition add column access text check (access <> '');

-- Pictures that stand behind the wall alone: readers get their files as they get the text around them.
alter table edition_picture add column is_guarded boolean not null default false;
