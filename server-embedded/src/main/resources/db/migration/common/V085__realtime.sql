-- What servers that share a PostgreSQL tell each other's channels. On H2 one server is alone and keeps all of this in
-- memory, so the tables stay empty there. Nothing here lasts: messages go after half an hour, the rest after a day.

-- A server, while it beats.
create table realtime_node (
    id      uuid primary key,
    beat_at timestamp with time zone not null
);

-- A channel while somebody is or was there lately. Its row is locked while a message gets its number, so that the order
-- of numbers is the order of commits. What has a number up to "forgotten" may be gone.
create table realtime_channel (
    id        uuid primary key,
    seq       bigint not null,
    forgotten bigint not null,
    used_at   timestamp with time zone not null
);

create index realtime_channel_used on realtime_channel (used_at);

create table realtime_message (
    channel_id uuid         not null references realtime_channel (id) on delete cascade,
    seq        bigint       not null,
    ref        uuid         not null,
    audience   varchar(36)  not null,
    ending     varchar(36),
    type       varchar(64),
    about      varchar(400),
    text       text         not null,
    sent_at    timestamp with time zone not null,
    primary key (channel_id, seq)
);

create index realtime_message_topic on realtime_message (channel_id, type, about);
create index realtime_message_sent on realtime_message (sent_at);

-- Who is connected by which server.
create table realtime_presence (
    channel_id uuid         not null,
    user_id    uuid         not null,
    node_id    uuid         not null,
    nickname   varchar(200) not null,
    primary key (channel_id, user_id, node_id)
);

create index realtime_presence_node on realtime_presence (node_id);

-- The ids of what was said lately: what a client says again after a break is taken once, on whichever server.
create table realtime_heard (
    channel_id uuid        not null,
    user_id    uuid        not null,
    message_id varchar(64) not null,
    node_id    uuid        not null,
    taken      boolean     not null,
    heard_at   timestamp with time zone not null,
    primary key (channel_id, user_id, message_id)
);

create index realtime_heard_at on realtime_heard (heard_at);

-- Small things that a channel remembers while its class goes on, such as raised hands.
create table realtime_memory (
    channel_id uuid          not null,
    topic      varchar(64)   not null,
    name       varchar(200)  not null,
    note       varchar(4000) not null,
    place      uuid          not null,
    put_at     timestamp with time zone not null,
    primary key (channel_id, topic, name)
);
