-- What people tell of themselves, and why an account is shut.
alter table account add column first_name varchar(40);
alter table account add column last_name varchar(40);
alter table account add column status_reason varchar(300);

-- How each likes it. The three parts are JSON as the API shows them; null where nothing was chosen.
create table account_preference (
    account_id              uuid primary key references account (id),
    ui                      varchar(2000),
    audio                   varchar(2000),
    accessibility           varchar(2000),
    notification_preference boolean not null,
    preferred_study_time    varchar(16),
    weekly_learning_goal    int,
    updated_at              timestamp with time zone not null
);
