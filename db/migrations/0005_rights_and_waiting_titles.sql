-- What an article under embargo calls its story. The story gets it when the article goes out.
alter table article add column story_title text;
alter table article add check (story_title is null or state <> 'published');

-- When the right to show a picture ended; from then on it is on no page. `rights_end_at` only says when it will.
alter table picture add column withdrawn_at timestamptz(3);
