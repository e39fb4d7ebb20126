-- What a later Lectern would change.
create table later (id integer primary key);
