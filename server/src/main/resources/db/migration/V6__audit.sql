-- Who did what, when, and what came of it: one row for each event and patient. Rows are added, never changed, and removed when their time is over.
-- No row holds the content of a resource, nor anybody's name.
create table audit_event (
    id             uuid        primary key default gen_random_uuid(),
    recorded       timestamptz not null,
    -- The request that brought the event; its events share the number.
    request        text,
    -- C, R, U, D or E, as AuditEvent.action.
    action         text        not null,
    -- rest, or 110114 for signing in.
    type           text        not null,
    -- A code of restful-interaction, or 110122 for signing in.
    subtype        text        not null,
    operation      text,
    -- 0 success, 4 minor, 8 serious, 12 major failure.
    outcome        smallint    not null,
    -- Why it did not succeed: the decision's own sentence.
    reason         text,
    issuer         text,
    subject        text,
    client         text,
    fhir_user      text,
    organization   text,
    role           text,
    address        text,
    -- A code of v3 PurposeOfUse.
    purpose        text,
    patient        text,
    entity_type    text,
    entity_id      text,
    entity_version bigint,
    -- Address and parameters of a search, as sent.
    query          text,
    check (action in ('C', 'R', 'U', 'D', 'E')),
    check (outcome in (0, 4, 8, 12)),
    check (outcome = 0 or reason is not null)
);

-- "Who saw my record", newest first.
create index audit_event_of_patient on audit_event (patient, recorded desc, id desc) where patient is not null;
-- What the people and systems of an organisation did, and what one person did.
create index audit_event_of_organization on audit_event (organization, recorded desc, id desc) where organization is not null;
create index audit_event_of_user on audit_event (fhir_user, recorded) where fhir_user is not null;
-- What is old enough to go. Rows lie in the order of time, so that a summary of each range of pages is enough.
create index audit_event_by_age on audit_event using brin (recorded);

-- How long events are kept; one row, which the server sets to its configuration at its start.
create table audit_retention (
    single boolean  primary key default true check (single),
    keep   interval not null
);
insert into audit_retention (keep) values ('3 years');

create function audit_event_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if old.recorded < now() - (select keep from audit_retention) then
            return old;
        end if;
        raise exception 'an audit event is kept until its retention is over';
    end if;
    raise exception 'an audit event is never changed';
end
$$;

create trigger audit_event_stays before update or delete on audit_event for each row execute function audit_event_stays();
create trigger audit_events_stay before truncate on audit_event for each statement execute function audit_event_stays();
