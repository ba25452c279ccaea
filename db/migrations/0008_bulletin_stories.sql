-- A bulletin that begins a story leads to the newest article of it, once there is one.
alter table bulletin add column story_id integer references story;
create index bulletin_by_story on bulletin (story_id) where story_id is not null;
