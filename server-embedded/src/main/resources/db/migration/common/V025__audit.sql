-- Who of the staff did what to which thing. The name is the actor's at that time: accounts are renamed and anonymised.
-- Before and after are JSON, as the API shows the thing; null where there was none. Rows are never changed.
create table audit_entry (
    id         uuid primary key,
    created_at timestamp with time zone not null,
    actor_id   uuid,
    actor_name varchar(80),
    address    varchar(64),
    action     varchar(40) not null,
    kind       varchar(40) not null,
    thing_id   varchar(100),
    state_before varchar(1000000),
    state_after  varchar(1000000)
);

create index audit_of_thing on audit_entry (kind, thing_id, id);
create index audit_by_time on audit_entry (created_at, id);
create index audit_of_actor on audit_entry (actor_id, id);
