-- The import that made a question, null where an editor did.
alter table question add column import_id uuid;

-- Which questions each of the last transactions changed, as ranges of ids, so that every node can bring what it keeps in
-- memory up to date. Numbers rise in the order of commits, since the counter's row stays locked until then.
create table question_change (
    number   bigint not null,
    first_id uuid   not null,
    last_id  uuid   not null,
    primary key (number, first_id)
);

insert into revision (feature, number) values ('question_change', 0);
