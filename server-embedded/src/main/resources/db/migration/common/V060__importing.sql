-- Every import, from the upload of its file to its place in the history. Options, categories and failure are JSON as the
-- API shows them. The file of a staged one lies in the data folder of the node that took it in.
create table import_batch (
    id           uuid primary key,
    kind         varchar(16)  not null,
    state        varchar(16)  not null,
    format       varchar(16)  not null,
    file_name    varchar(255) not null,
    size_bytes   bigint       not null,
    options      varchar(100000),
    is_checked   boolean      not null,
    row_count    bigint       not null,
    created      bigint       not null,
    updated      bigint       not null,
    same         bigint       not null,
    skipped      bigint       not null,
    refused      bigint       not null,
    categories   varchar(1000000) not null,
    created_by   uuid,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone,
    applied_at   timestamp with time zone,
    undone_at    timestamp with time zone,
    failure      varchar(1000000)
);

create index import_batch_by_state on import_batch (state, id);

-- What an import changed, as it was before: JSON that its target understands. The version is the one that the import
-- gave it; a thing with another one was changed since.
create table import_image (
    import_id uuid not null references import_batch (id),
    thing_id  uuid not null,
    version   int  not null,
    state     varchar(1000000) not null,
    primary key (import_id, thing_id)
);
