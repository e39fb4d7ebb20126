-- Work that was assigned is never what the class does together. What ended in its lobby looks the same but for this.
alter table activity add column aside boolean default false not null;

update activity set aside = true where pace = 'self' and current_in is null and opens_at is null;
