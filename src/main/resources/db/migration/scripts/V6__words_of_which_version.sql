-- Words that were read are those of one version: another script of the same contact may say something else at a place of
-- the same name.
alter table scripts.acknowledgement add column version_id bigint references scripts.version;
update scripts.acknowledgement as reading
   set version_id = coalesce(
           (select version_id from scripts.step
             where run_id = reading.run_id and node = reading.node order by number limit 1),
           (select version_id from scripts.run where id = reading.run_id));
alter table scripts.acknowledgement
    alter column version_id set not null,
    drop constraint acknowledgement_pkey,
    add primary key (contact, version_id, node);

-- What is said at a place, in all its languages; null when there is no such place.
create function scripts.words_of(version bigint, place text) returns jsonb language sql stable as $$
    select node -> 'words'
      from scripts.version, jsonb_array_elements(content -> 'nodes') as node
     where version.id = words_of.version and node ->> 'key' = words_of.place
     limit 1
$$;
