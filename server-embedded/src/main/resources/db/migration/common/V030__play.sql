-- One row a student. Every deal and every answer raises the version, so that a node that remembers the row can tell in
-- the same statement whether it still holds. Days count from 1970-01-01 where the school is; 0 is never.
create table progress (
    account_id   uuid primary key references account (id),
    version      bigint not null,
    xp           bigint not null,
    hearts       int not null,
    hearts_since timestamp with time zone not null,
    streak_days  int not null,
    answered_day int not null,
    day_xp       int not null,
    dealt_day    int not null,
    day_deals    int not null,
    challenges   int not null,
    challenge_id uuid,
    category_id  varchar(64)
);

-- The number counts a student's challenges: an order that a laptop's clock, set back, can't upset.
create table challenge (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    category_id varchar(64) not null references category (id),
    number      int not null,
    node_id     uuid,
    created_at  timestamp with time zone not null
);

create unique index challenge_of_student on challenge (account_id, category_id, number);

-- What was dealt. The option order names for each letter what stands there: 0 the right answer, 1 to 5 the distractors.
-- No reference to question, which is never deleted: H2 would keep an index for it that nothing reads.
create table challenge_question (
    challenge_id uuid not null references challenge (id),
    position     int not null,
    question_id  uuid not null,
    option_order varchar(6) not null,
    primary key (challenge_id, position)
);

create table answer (
    challenge_id      uuid not null references challenge (id),
    question_id       uuid not null,
    account_id        uuid not null,
    submit_request_id varchar(100),
    selected          varchar(1) not null,
    correct           boolean not null,
    xp                int not null,
    time_ms           int,
    combo_count       int,
    answered_at       timestamp with time zone not null,
    primary key (challenge_id, question_id),
    constraint answer_request unique (account_id, submit_request_id)
);
