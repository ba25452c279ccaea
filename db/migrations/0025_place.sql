-- Holds the number for a slice that is built beside this one; its own file takes this place.
select 1;
