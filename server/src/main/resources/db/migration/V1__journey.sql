-- The journey of a patient: one row for each entry, derived from exactly one resource.
-- Rows can be rebuilt from the resources at any time; nothing is stored here alone.
create table journey_entry (
    patient       text        not null,
    moment        timestamptz not null,
    res_type      text        not null,
    res_id        text        not null,
    res_version   bigint      not null,
    res_updated   timestamptz not null,
    res_status    text,
    phase         text        not null,
    kind          text        not null,
    state         text        not null,
    title_en      text        not null,
    title_fr      text        not null,
    organization  text,
    -- An open loop: something is still expected, and somebody (or nobody) has to do it.
    open          boolean     not null,
    holder_kind   text,
    holder        text,
    waiting_since timestamptz,
    due           timestamptz,
    labels        text[]      not null default '{}',
    primary key (res_type, res_id, patient),
    check (open = (holder_kind is not null)),
    check (open = (waiting_since is not null))
);

-- The timeline: one patient in order of time. Type and id make the order total, so that a page can go on after any entry.
-- Kind and state are carried along: a filtered count needs no visit to the table.
create index journey_entry_timeline on journey_entry (patient, moment, res_type, res_id) include (kind, state, open);
