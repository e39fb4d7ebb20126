-- What a classroom does together. Every change raises the revision and is made on condition of it, so of several nodes
-- exactly one makes it. current_in names the classroom while the activity is the one that goes on there: one at a time.
-- due_at is when the server itself acts next; any node that finds it past does.
create table activity (
    id           uuid primary key,
    classroom_id uuid         not null references classroom (id) on delete cascade,
    current_in   uuid unique,
    kind         varchar(20)  not null,
    pace         varchar(10)  not null,
    title        varchar(200) not null,
    seconds      int          not null,
    total        int          not null,
    article_id   uuid,
    race_text    varchar(5000),
    created_at   timestamp with time zone not null,
    revision     bigint       not null,
    phase        varchar(10)  not null,
    paused       boolean      not null,
    position     int          not null,
    opens_at     timestamp with time zone,
    closes_at    timestamp with time zone,
    remaining_ms bigint,
    due_at       timestamp with time zone,
    playing      boolean      not null,
    rate         double precision not null,
    ended_at     timestamp with time zone
);

create index activity_of_classroom on activity (classroom_id, created_at);
create index activity_due on activity (due_at);

-- A question as it was asked: its words, its options in the order that everyone sees, the right one and what explains it
-- (asked, as JSON). A change in the question bank changes no quiz that goes on and no result.
create table activity_question (
    activity_id uuid           not null references activity (id) on delete cascade,
    position    int            not null,
    question_id uuid           not null,
    category_id varchar(64)    not null,
    asked       varchar(64000) not null,
    revealed    boolean        not null,
    skipped     boolean        not null,
    primary key (activity_id, position)
);

-- Who takes part. The name is the one in the classroom then; results outlive the membership. The rest is a typing race.
create table activity_participant (
    activity_id uuid         not null references activity (id) on delete cascade,
    account_id  uuid         not null,
    nickname    varchar(200) not null,
    chars       int          not null,
    errors      int          not null,
    elapsed_ms  bigint       not null,
    finished    boolean      not null,
    primary key (activity_id, account_id)
);

create index activity_participant_account on activity_participant (account_id);

create table activity_answer (
    activity_id uuid        not null references activity (id) on delete cascade,
    position    int         not null,
    account_id  uuid        not null,
    request_id  varchar(64) not null,
    option_id   varchar(1)  not null,
    correct     boolean     not null,
    points      int         not null,
    elapsed_ms  bigint      not null,
    answered_at timestamp with time zone not null,
    primary key (activity_id, position, account_id),
    constraint activity_answer_request unique (activity_id, account_id, request_id)
);

create index activity_answer_account on activity_answer (account_id);
