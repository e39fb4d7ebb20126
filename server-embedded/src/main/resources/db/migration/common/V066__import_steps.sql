-- Ids of the categories that an import under way has made so far, as JSON, written with the first step of it that is kept
-- and with each that made another. Null before, and once it has ended: where it is not, there is something to take back.
alter table import_batch add column made_so_far varchar(1000000);
