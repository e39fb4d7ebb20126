-- Keys of access tokens after the first, which stands in a file. Sealed under that file's secret: who has only the
-- database can sign nothing.
create table signing_key (
    id         varchar(12) primary key,
    sealed     varchar(200) not null,
    created_at timestamp with time zone not null
);
