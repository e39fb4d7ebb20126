-- A subject. Its id is the slug that the editor chose, and never changes.
create table category (
    id         varchar(64) primary key,
    name       varchar(100) not null,
    slug       varchar(64) not null unique,
    parent_id  varchar(64) references category (id),
    icon       varchar(16),
    sort_order int not null,
    status     varchar(16) not null,
    created_at timestamp with time zone not null
);

-- A chapter of a subject.
create table skill_node (
    id                 uuid primary key,
    category_id        varchar(64) not null references category (id),
    parent_id          uuid references skill_node (id),
    title              varchar(100) not null,
    sort_order         int not null,
    questions_required int default 4 not null,
    pass_threshold     int default 2 not null
);

-- Five columns for distractors: an array costs H2 a third of an import's speed. Ids are time-ordered, so the order of
-- ids is the order of creation and no index by time is needed. The card's id is its question's.
create table question (
    id              uuid primary key,
    category_id     varchar(64) not null,
    content_type    varchar(16) not null,
    stem_text       varchar(4000) not null,
    stem_media_url  varchar(500),
    correct_answer  varchar(1000) not null,
    distractor1     varchar(1000) not null,
    distractor2     varchar(1000),
    distractor3     varchar(1000),
    distractor4     varchar(1000),
    distractor5     varchar(1000),
    difficulty      int not null,
    status          varchar(16) not null,
    source          varchar(16) not null,
    card_summary    varchar(2000),
    card_deep_dive  varchar(8000),
    card_source_ref varchar(500),
    version         int not null,
    created_by      uuid,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null
);

create index question_of_category on question (category_id, status, id);

-- After the index, which H2 then uses for it; before, it would make a second one that every insert pays for.
alter table question add constraint question_category foreign key (category_id) references category (id);
