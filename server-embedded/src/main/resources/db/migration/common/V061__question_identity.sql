-- A digest of stem, right answer and wrong answers, by which an import finds what is there already; null in rows that are
-- older than it, until the next import. It stands at the end of the index so that all of them are read from there alone:
-- an index of its own, in the order of chance, would cost every insert a third more.
alter table question add column content_hash bigint;

alter table question drop constraint question_category;
drop index question_of_category;
create index question_of_category on question (category_id, status, id, content_hash);
alter table question add constraint question_category foreign key (category_id) references category (id);
