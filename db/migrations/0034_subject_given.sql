-- The subjects of each article as they were counted: the counts move by the difference, whatever their size.
create table subject_given (
  article_id text collate "C" primary key,
  lists text[] not null
);

-- They are counted once more, from the first event of the journal.
delete from subject;
delete from follower where name = 'subjects';
