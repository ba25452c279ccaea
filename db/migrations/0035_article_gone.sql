-- The few articles that readers do not have: whoever has found thousands leaves these out, and does not look up each.
create index article_gone on article (id) where state <> 'published';
