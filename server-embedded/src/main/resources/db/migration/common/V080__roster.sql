-- What the school knows of a student beside the account. Card and pictures are kept as digests under a key that is not in
-- the database, because eight characters and three pictures could be tried out by whoever reads it.
create table student (
    account_id       uuid        primary key references account (id),
    student_no       varchar(40),
    student_no_key   varchar(80) unique,
    group_name       varchar(60),
    version          int         not null,
    import_id        uuid,
    card_digest      varchar(64) unique,
    card_made_at     timestamp with time zone,
    pictures_digest  varchar(64),
    pictures_made_at timestamp with time zone,
    archived_at      timestamp with time zone,
    created_at       timestamp with time zone not null,
    updated_at       timestamp with time zone not null
);

create index student_group on student (group_name);
create index student_import on student (import_id);
