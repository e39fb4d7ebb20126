-- A join code ends a day after the host was last there. A dissolved classroom stays as a row without members and code,
-- for what was played in it refers to it.
alter table classroom add column code_until timestamp with time zone;
alter table classroom add column dissolved_at timestamp with time zone;
update classroom set code_until = current_timestamp + interval '1' day;
alter table classroom alter column code_until set not null;
alter table classroom alter column join_code drop not null;

create index classroom_host on classroom (host_id);
