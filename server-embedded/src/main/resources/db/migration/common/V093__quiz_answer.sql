-- What counted for a student's progress in a quiz of a classroom, once for each question of an activity. No reference to
-- the activity, which goes with its classroom: what was learned stays.
create table quiz_answer (
    activity_id uuid    not null,
    question_id uuid    not null,
    account_id  uuid    not null references account (id),
    correct     boolean not null,
    xp          int     not null,
    time_ms     bigint  not null,
    counted_at  timestamp with time zone not null,
    primary key (activity_id, question_id, account_id)
);

create index quiz_answer_account on quiz_answer (account_id);
