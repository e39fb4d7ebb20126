-- Who was asked in by the host, and who asks to be let in. Both end with the membership.
create table classroom_invitation (
    classroom_id uuid not null references classroom (id) on delete cascade,
    account_id   uuid not null references account (id),
    invited_at   timestamp with time zone not null,
    primary key (classroom_id, account_id)
);

create index classroom_invitation_account on classroom_invitation (account_id);

create table classroom_application (
    classroom_id uuid not null references classroom (id) on delete cascade,
    account_id   uuid not null references account (id),
    message      varchar(200),
    applied_at   timestamp with time zone not null,
    primary key (classroom_id, account_id)
);

create index classroom_application_account on classroom_application (account_id);

-- The chat of rooms that keep it. The name is the one that was borne at that moment.
create table classroom_message (
    id           uuid          primary key,
    classroom_id uuid          not null references classroom (id) on delete cascade,
    from_id      uuid          not null references account (id),
    to_id        uuid          references account (id),
    nickname     varchar(60)   not null,
    text         varchar(1000) not null,
    sent_at      timestamp with time zone not null
);

create index classroom_message_newest on classroom_message (classroom_id, id);
create index classroom_message_from on classroom_message (from_id);
create index classroom_message_to on classroom_message (to_id);
