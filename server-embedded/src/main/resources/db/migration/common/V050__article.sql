-- A text. Its numbers of sentences are kept beside it by whoever changes them, under a lock on this row, so that lists
-- and statistics need not count. The metadata that has no column of its own is JSON. Ids are time-ordered, so the order
-- of ids is the order of creation.
create table article (
    id               uuid primary key,
    title            varchar(200)  not null,
    description      varchar(2000),
    source_url       varchar(1000),
    source_type      varchar(50)   not null,
    cover_image      varchar(1000),
    difficulty       int,
    category         varchar(100),
    metadata         varchar(16000),
    is_published     boolean       not null,
    total_sentences  int           not null,
    active_sentences int           not null,
    version          int           not null,
    created_by       uuid,
    created_at       timestamp with time zone not null,
    updated_at       timestamp with time zone not null,
    deleted_at       timestamp with time zone
);

create index article_updated on article (updated_at, id);
create index article_figures on article (deleted_at, source_type, is_published, total_sentences);

-- The difficulty is the sentence's own or, where it has none, the article's. Extensions are JSON, null where there are
-- none.
create table sentence (
    id             uuid primary key,
    article_id     uuid          not null,
    sequence_order int           not null,
    content        varchar(5000) not null,
    extensions     varchar(64000),
    own_difficulty int,
    difficulty     int,
    is_active      boolean       not null,
    version        int           not null,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null
);

create index sentence_of_article on sentence (article_id, sequence_order);

-- After the index, which H2 then uses for it; before, it would make a second one that every insert pays for.
alter table sentence add constraint sentence_article foreign key (article_id) references article (id) on delete cascade;

-- Which of this server's media a sentence plays. Apart from the few that do, no sentence pays for it.
create table sentence_media (
    sentence_id uuid primary key references sentence (id) on delete cascade,
    url         varchar(1000) not null
);

-- How many sentences of each difficulty an article has; 0 stands for none. What is drawn at random is drawn from these
-- numbers, so that every sentence is as likely as any other and nobody sorts a million.
create table article_difficulty (
    article_id uuid not null references article (id) on delete cascade,
    difficulty int  not null,
    total      int  not null,
    active     int  not null,
    primary key (article_id, difficulty)
);

create table tag (
    id         uuid primary key,
    name       varchar(50)  not null,
    name_key   varchar(200) not null unique,
    color      varchar(7)   not null,
    created_at timestamp with time zone not null
);

create table article_tag (
    article_id uuid not null references article (id) on delete cascade,
    position   int  not null,
    tag_id     uuid not null,
    primary key (article_id, tag_id)
);

create index article_of_tag on article_tag (tag_id, article_id);
alter table article_tag add constraint article_tag_tag foreign key (tag_id) references tag (id) on delete cascade;
