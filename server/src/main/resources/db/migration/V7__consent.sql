-- What patients permit and refuse: the provisions of their privacy consents, derived in the transaction that writes them.
-- A criterion that is null holds for everything.
create table consent_rule (
    id           bigint      generated always as identity primary key,
    consent      text        not null,
    patient      text        not null,
    denies       boolean     not null,
    -- The rule within which this one holds; of the other kind, it is an exception from it.
    within       bigint      references consent_rule (id) on delete cascade,
    actors       text[],
    roles        text[],
    purposes     text[],
    starts       timestamptz,
    ends         timestamptz,
    types        text[],
    labels       text[],
    authors      text[],
    resources    text[],
    related      text[],
    data_from    timestamptz,
    data_to      timestamptz
);
create index consent_rule_patient on consent_rule (patient);
create index consent_rule_consent on consent_rule (consent);
create index consent_rule_within on consent_rule (within);

-- One use of one resource, as a decision sees it: who, for whom, why and when; what, about what, by whom.
create type consent_use as (
    refs text[], organization text, caller_role text, purpose text, glass boolean, at timestamptz,
    res text, res_type text, labels text[], authors text[], linked text[], moment timestamptz
);

-- Whether a rule speaks of a use. Where the time of the data is not known, a refusal does and a permission does not.
create function consent_speaks(rule consent_rule, u consent_use) returns boolean language sql stable parallel safe as $$
    select (rule.actors is null or coalesce(rule.actors && u.refs, false) or exists (
                select from access_affiliation a
                 where a.member = any (rule.actors) and a.organization = u.organization
                   and (a.practitioner is null or a.practitioner = any (u.refs))))
       and (rule.roles is null or coalesce(u.caller_role = any (rule.roles), false))
       and (rule.purposes is null or coalesce(u.purpose = any (rule.purposes), false) or (u.glass and 'BTG' = any (rule.purposes)))
       and (rule.starts is null or rule.starts <= u.at)
       and (rule.ends is null or rule.ends > u.at)
       and (rule.types is null or u.res_type = any (rule.types))
       and (rule.labels is null or coalesce(rule.labels && u.labels, false))
       and (rule.authors is null or coalesce(rule.authors && u.authors, false))
       and (rule.resources is null or u.res = any (rule.resources))
       and (rule.related is null or u.res = any (rule.related) or coalesce(rule.related && u.linked, false))
       and (rule.data_from is null or coalesce(u.moment >= rule.data_from, rule.denies))
       and (rule.data_to is null or coalesce(u.moment < rule.data_to, rule.denies))
$$;

-- The same for a rule and, if there is one, the rule within which it holds.
create function consent_holds(rule consent_rule, u consent_use) returns boolean language sql stable parallel safe as $$
    select consent_speaks(rule, u)
       and (rule.within is null or exists (select from consent_rule w where w.id = rule.within and consent_speaks(w, u)))
$$;

-- What the consents of a patient say of a use. A refusal wins, whatever came first; a broken glass goes past every refusal that does not
-- name it.
create function consent_permits(about text, u consent_use, unless_denied boolean) returns boolean
    language plpgsql stable parallel safe as $$
begin
    if exists (
        select from consent_rule d
         where d.patient = about and d.denies and (not u.glass or coalesce('BTG' = any (d.purposes), false)) and consent_holds(d, u)
           and not exists (select from consent_rule e where e.within = d.id and not e.denies and consent_speaks(e, u)))
    then
        return false;
    end if;
    return unless_denied or u.glass
        or exists (select from consent_rule p where p.patient = about and not p.denies and consent_holds(p, u));
end
$$;
