-- The newest of those that are due: after an archive came in that is all of them, which would be sorted each time.
drop index related_article_due;
create index related_article_due on related_article (listed_at desc) where due_at is not null;
