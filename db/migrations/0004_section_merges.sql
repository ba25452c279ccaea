-- A section that was merged into another stays, since editions name it; what is shown is the other.
alter table section add column merged_into integer references section;
