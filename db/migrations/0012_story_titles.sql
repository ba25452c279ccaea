-- A story's title goes with the article that gave it, when that is killed.
alter table story add column titled_by text collate "C" references article;
