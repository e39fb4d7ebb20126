-- Second factors: a secret shared with somebody's authenticator, sealed under the server's secrets file.
create table totp (
    account_id uuid primary key references account (id),
    sealed     varchar(200) not null,
    created_at timestamp with time zone not null,
    enabled_at timestamp with time zone,
    last_step  bigint not null
);

-- Each good once, and only hashes.
create table recovery_code (
    account_id uuid not null references account (id),
    code_hash  varchar(64) not null,
    used_at    timestamp with time zone,
    primary key (account_id, code_hash)
);

-- The one code that was sent last.
create table sent_code (
    account_id uuid primary key references account (id),
    code_hash  varchar(64) not null,
    sent_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create table mfa_phone (
    account_id uuid primary key references account (id),
    phone      varchar(20) not null
);

-- Wrong codes in a row. Here and not in memory: a restart or another node is no new chance to guess.
create table mfa_failure (
    account_id  uuid primary key references account (id),
    failures    integer not null,
    last_at     timestamp with time zone not null
);
