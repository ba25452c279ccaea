-- Keeps the number until its migration is there: remove this file then.
select 1;
