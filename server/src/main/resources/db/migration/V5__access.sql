-- What a decision about access needs to know of each resource: derived from it in the transaction that writes it.
create table access_record (
    -- The repository's own number of the resource, by which searches find it.
    res_id    bigint  primary key,
    res_type  text    not null,
    fhir_id   text    not null,
    -- Whom it is about, as Patient ids; null: nobody.
    patient   text,
    others    text[],
    -- Kept from nobody who has the scope: the directory and the definitions.
    open      boolean not null,
    -- The organisation that wrote it first.
    owner     text,
    -- To whom a referral or a task is addressed, as references.
    addressed text[],
    labels    text[],
    authors   text[],
    linked    text[],
    moment    timestamptz,
    unique (res_type, fhir_id),
    check (others is null or patient is not null),
    check (not open or patient is null)
);
create index access_record_patient on access_record (patient, res_type);
-- Resources about several patients are few, and looked at one by one.
create index access_record_several on access_record (patient) where others is not null;
create index access_record_others on access_record using gin (others) where others is not null;

-- The circles of care: who may see a patient's journey, and from when to when. One row for each reason.
create table access_circle (
    patient     text        not null,
    -- A person, an organisation, a role, a service or a place, as a reference.
    actor       text        not null,
    -- The organisation for which the actor looks after the patient; all of it is in the circle, unless the row is personal.
    on_behalf   text,
    personal    boolean     not null,
    -- Not just for the time of an appointment or a referral.
    standing    boolean     not null,
    -- May change by whom the patient is managed, and what proves the identity.
    managing    boolean     not null,
    starts      timestamptz,
    ends        timestamptz,
    -- The resource that says so; or a broken glass.
    source_type text        not null,
    source_id   text        not null
);
create index access_circle_patient on access_circle (patient, actor);
create index access_circle_source on access_circle (source_type, source_id);

-- For which organisation a role, a service or a place stands, and by whom a role is held.
create table access_affiliation (
    member       text primary key,
    organization text not null,
    practitioner text
);
create index access_affiliation_organization on access_affiliation (organization);

-- The doors of this room for statements of others.
-- Whether somebody (Type/id), acting for an organisation (its id), has broken the glass of a patient's record at an instant.
create function access_glass_is_broken(about text, person text, organization text, instant timestamptz) returns boolean
    language sql stable parallel safe as $$
    select exists (
        select from access_circle g
         where g.patient = about and g.personal and g.actor = person and g.on_behalf = 'Organization/' || organization
           and g.starts <= instant and g.ends > instant)
$$;

-- The patients in whose circle an organisation (its id) is or was, as far as the circles still say so.
create function access_patients_of(organization text) returns setof text language sql stable parallel safe as $$
    select k.patient from access_circle k
     where not k.personal
       and ('Organization/' || organization in (k.actor, k.on_behalf)
            or exists (select from access_affiliation a where a.member = k.actor and a.organization = 'Organization/' || access_patients_of.organization))
$$;
