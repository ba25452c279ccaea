-- Where a picture's subject is, from its left upper corner (0) to its right lower one (1); null is its centre. What a
-- list cuts off a picture leaves this point in sight.
alter table picture
  add column focal_x real check (focal_x between 0 and 1),
  add column focal_y real check (focal_y between 0 and 1);
