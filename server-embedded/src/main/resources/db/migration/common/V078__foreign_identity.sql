-- Accounts of people whom an OpenID provider vouches for, by the provider's own name for them, which never changes.
create table foreign_identity (
    issuer     varchar(300) not null,
    subject    varchar(255) not null,
    account_id uuid not null references account (id),
    created_at timestamp with time zone not null,
    primary key (issuer, subject)
);

create index foreign_identity_account on foreign_identity (account_id);
