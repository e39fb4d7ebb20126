-- What a role holds beyond what is built in, and beyond what it has from the role before it.
create table role_permission (
    role       varchar(20) not null,
    permission varchar(40) not null,
    primary key (role, permission)
);

insert into role_permission (role, permission) values ('teacher', 'ROSTER_MANAGE'), ('admin', 'AUDIT_READ');

-- One row a role; who changes a role takes its row first, so that two changes come one after the other.
create table role_setting (
    role          varchar(20) primary key,
    second_factor boolean not null
);

insert into role_setting (role, second_factor) values
    ('student', false), ('teacher', false), ('editor', false), ('admin', false), ('super_admin', false);
