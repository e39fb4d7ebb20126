-- A teacher's lasting group. The join code is the way in; it is shown on the wall, so it is short, and guesses are limited.
create table classroom (
    id                uuid primary key,
    name              varchar(100) not null,
    host_id           uuid         not null references account (id),
    join_code         varchar(6)   not null unique,
    is_public         boolean      not null,
    approval_required boolean      not null,
    keep_chat         boolean      not null,
    synchronised      boolean      not null,
    created_at        timestamp with time zone not null
);

create index classroom_newest on classroom (created_at, id);

-- The nickname is the classroom's own: the account's, with a number behind it where two bear the same.
create table classroom_member (
    classroom_id uuid         not null references classroom (id) on delete cascade,
    account_id   uuid         not null references account (id),
    nickname     varchar(60)  not null,
    nickname_key varchar(200) not null,
    role         varchar(20)  not null,
    joined_at    timestamp with time zone not null,
    last_seen_at timestamp with time zone,
    primary key (classroom_id, account_id),
    unique (classroom_id, nickname_key)
);

create index classroom_member_account on classroom_member (account_id);

-- Who was sent away and how often: the code opens the door once more, not a third time.
create table classroom_removal (
    classroom_id uuid    not null references classroom (id) on delete cascade,
    account_id   uuid    not null references account (id),
    times        integer not null,
    removed_at   timestamp with time zone not null,
    primary key (classroom_id, account_id)
);
