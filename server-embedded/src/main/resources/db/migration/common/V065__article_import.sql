-- The import that made an article, null where an editor did.
alter table article add column import_id uuid;

-- The import that made a tag, null where an editor did, or has changed it since.
alter table tag add column import_id uuid;

-- By these two an import finds what is there already.
create index article_identity on article (title, source_type);
