-- What stands in a classroom only because its pages are covered, and at which revision: it goes on when they are seen
-- again, also after a restart that has uncovered them. No foreign keys, since activities come with a later number; what is
-- past its revision means nothing.
create table activity_held (
    classroom_id uuid   primary key,
    activity_id  uuid   not null,
    revision     bigint not null
);
