-- What the school decided, as JSON. A setting without a row has its initial value.
create table setting (
    name       varchar(64) primary key,
    content    varchar(4000) not null,
    updated_at timestamp with time zone not null
);
