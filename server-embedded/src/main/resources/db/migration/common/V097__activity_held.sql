-- What stands in a classroom only because its pages are covered, and at which revision: it goes on when they are seen
-- again, also after a restart that has uncovered them. What is past its revision means nothing.
create table activity_held (
    classroom_id uuid   primary key references classroom (id) on delete cascade,
    activity_id  uuid   not null references activity (id) on delete cascade,
    revision     bigint not null
);
