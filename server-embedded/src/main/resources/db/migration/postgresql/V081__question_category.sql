-- A foreign key looks the category up anew for each row, a third of what an import takes. Here the same promise is kept
-- once a statement, with the locks that a foreign key takes: nobody removes a category while a question comes into it.
alter table question drop constraint question_category;

create function question_category_known() returns trigger language plpgsql as $$
declare
    missing varchar;
begin
    perform 1 from category where id in (select distinct category_id from written) order by id for key share;
    select w.category_id into missing
    from (select distinct category_id from written) w
    where not exists (select 1 from category c where c.id = w.category_id)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = format('there is no category "%s" for a question', missing), constraint = 'question_category';
    end if;
    return null;
end
$$;

create trigger question_category_of_new after insert on question
    referencing new table as written
    for each statement execute function question_category_known();

create function question_category_moved() returns trigger language plpgsql as $$
begin
    perform 1 from category where id = new.category_id for key share;
    if not found then
        raise foreign_key_violation using
            message = format('there is no category "%s" for a question', new.category_id),
            constraint = 'question_category';
    end if;
    return null;
end
$$;

create trigger question_category_of_moved after update of category_id on question
    for each row when (old.category_id is distinct from new.category_id)
    execute function question_category_moved();

create function question_category_needed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from question where category_id = old.id) then
        raise foreign_key_violation using
            message = format('the category "%s" still has questions', old.id), constraint = 'question_category';
    end if;
    return null;
end
$$;

create trigger question_category_deleted after delete on category
    for each row execute function question_category_needed();

create trigger question_category_renamed after update of id on category
    for each row when (old.id is distinct from new.id) execute function question_category_needed();
