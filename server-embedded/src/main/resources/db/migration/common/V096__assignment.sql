-- Work that a teacher assigned: an article, a track, or a quiz at one's own pace.
create table assignment (
    id           uuid primary key,
    classroom_id uuid         not null references classroom (id) on delete cascade,
    kind         varchar(20)  not null,
    target_id    varchar(64)  not null,
    title        varchar(200) not null,
    everyone     boolean      not null,
    due_at       timestamp with time zone,
    assigned_at  timestamp with time zone not null
);

create index assignment_of_classroom on assignment (classroom_id, assigned_at);
create index assignment_target on assignment (target_id);

-- Whom it concerns, where it is not everyone.
create table assignment_student (
    assignment_id uuid not null references assignment (id) on delete cascade,
    account_id    uuid not null,
    primary key (assignment_id, account_id)
);

create index assignment_student_account on assignment_student (account_id);

create table assignment_done (
    assignment_id uuid not null references assignment (id) on delete cascade,
    account_id    uuid not null,
    done_at       timestamp with time zone not null,
    primary key (assignment_id, account_id)
);

create index assignment_done_account on assignment_done (account_id);
