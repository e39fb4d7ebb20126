-- What someone is told, online or not. The words are made of type and parameters in the reader's language. Who is named
-- in it is kept beside, so that it goes when they are forgotten.
create table notification (
    id          uuid          primary key,
    account_id  uuid          not null references account (id),
    type        varchar(40)   not null,
    content     varchar(1000),
    parameters  varchar(2000) not null,
    target_id   varchar(64),
    about_id    uuid          references account (id),
    created_at  timestamp with time zone not null,
    read_at     timestamp with time zone,
    archived_at timestamp with time zone
);

create index notification_newest on notification (account_id, id);
create index notification_about on notification (about_id);
create index notification_age on notification (created_at);
