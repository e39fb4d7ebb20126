-- What students report about questions.
create table feedback (
    id                uuid primary key,
    account_id        uuid         not null references account (id),
    client_request_id varchar(100) not null,
    question_id       uuid         not null references question (id),
    reason            varchar(20)  not null,
    message           varchar(1000),
    state             varchar(16)  not null,
    handled_by        uuid,
    created_at        timestamp with time zone not null,
    updated_at        timestamp with time zone not null,
    constraint feedback_request unique (account_id, client_request_id)
);

create index feedback_by_state on feedback (state, id);
create index feedback_of_question on feedback (question_id, id);

-- For the number of those who were active lately.
create index session_last_active on session (last_active_at, account_id);
