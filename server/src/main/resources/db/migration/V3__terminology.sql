-- Rises with every change of a code system, value set or concept map, in the same transaction; tells every node what it may still remember.
create table terminology_revision (
    revision bigint not null
);
insert into terminology_revision values (1);

-- What a reader types and what stands there are compared without case, accents and ligatures; Java has the same function (TextFilter.fold).
-- Begins with a space, so that the beginning of any word is found as a space and some letters.
create function terminology_fold(word text) returns text
    language sql immutable strict parallel safe as $$
    select ' ' || regexp_replace(
        replace(replace(
            lower(regexp_replace(normalize(replace(replace(word, 'Œ', 'oe'), 'Æ', 'ae'), nfd), '[\u0300-\u036f]', '', 'g') collate "C"),
            'œ', 'oe'), 'æ', 'ae'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g')
$$;

-- Expansions that the library kept before the terminology room worked them out; nobody keeps them true any more.
delete from trm_valueset_c_designation;
delete from trm_valueset_concept;
delete from trm_valueset;

create extension if not exists pg_trgm;
create index terminology_display on trm_concept using gin (terminology_fold(display) gin_trgm_ops);
create index terminology_designation on trm_concept_desig using gin (terminology_fold(coalesce(val_vc, val)) gin_trgm_ops);
