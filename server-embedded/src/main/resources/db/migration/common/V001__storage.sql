-- One row a feature: rises with every transaction that changes what the feature shows (nodes that share a database).
create table revision (
    feature varchar(64) primary key,
    number  bigint not null
);

-- The fingerprint of the migrations that made this schema, so that a start with nothing to migrate is quick.
create table schema_fingerprint (
    id          smallint primary key check (id = 1),
    fingerprint varchar(64) not null
);
