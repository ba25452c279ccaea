-- Articles that were just written wait on a list until they are sorted in, some 20 kB each. Sorting touches a page for each word and
-- pair, however many articles have it: of a large archive that comes in, thousands are sorted in at once. A reindex swaps names.
do $$
declare name text;
begin
  for name in
    select indexname from pg_indexes
    where schemaname = current_schema and tablename in ('search_entry', 'search_entry_next') and indexdef like '%USING gin%'
  loop
    execute format('alter index %I set (gin_pending_list_limit = 262144)', name);
  end loop;
end $$;
