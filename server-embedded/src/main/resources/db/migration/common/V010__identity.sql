-- Everyone who can be signed in. A guest has neither username nor password: a device and a nickname find the account again.
create table account (
    id            uuid primary key,
    username      varchar(40),
    username_key  varchar(80) unique,
    email         varchar(254),
    email_key     varchar(254) unique,
    nickname      varchar(40),
    nickname_key  varchar(160),
    password_hash varchar(300),
    role          varchar(20)  not null,
    tier          varchar(20)  not null,
    avatar_url    varchar(500),
    device_id     varchar(100),
    status        varchar(20)  not null,
    created_at    timestamp with time zone not null,
    updated_at    timestamp with time zone not null
);

create index account_device on account (device_id, nickname_key);
create index account_role on account (role);

-- One sign-in on one device: the family that its refresh tokens belong to. Ended sessions stay, for the record.
create table session (
    id             uuid primary key,
    account_id     uuid not null references account (id),
    device_id      varchar(100),
    address        varchar(64)  not null,
    user_agent     varchar(300) not null,
    created_at     timestamp with time zone not null,
    last_active_at timestamp with time zone not null,
    ended_at       timestamp with time zone,
    end_reason     varchar(20)
);

create index session_account on session (account_id);

-- Only hashes: who reads the database can't sign in with what is found here. Used tokens stay until they would have run
-- out, so that their second use is noticed.
create table refresh_token (
    token_hash varchar(64) primary key,
    session_id uuid not null references session (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    rotated_at timestamp with time zone
);

create index refresh_token_expiry on refresh_token (expires_at);
