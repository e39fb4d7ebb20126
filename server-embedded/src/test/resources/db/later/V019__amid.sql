-- What a later Lectern would change in a feature whose numbers lie below those of another.
create table amid (id integer primary key);
