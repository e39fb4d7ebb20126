-- Files that stand in the data folder under the hash of their bytes. claimed_at is when one was last sent or put into
-- something; what nothing shows long after that is swept.
create table media (
    id           varchar(64) primary key,
    kind         varchar(16)  not null,
    content_type varchar(64)  not null,
    size_bytes   bigint       not null,
    name         varchar(200) not null,
    created_by   uuid,
    created_at   timestamp with time zone not null,
    claimed_at   timestamp with time zone not null
);

create index media_newest on media (created_at, id);
