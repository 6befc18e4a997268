-- The whole decision about one resource of somebody's record, planned once for each connection. The common case, one patient who has made no
-- rules, is decided in the statement itself, by the same condition on the circle.

create function access_in_circle(about text, caller_refs text[], caller_organization text, caller_members text[], instant timestamptz)
    returns boolean language plpgsql stable parallel safe as $$
begin
    return exists (
        select from access_circle k
         where k.patient = about
           and (k.starts is null or k.starts <= instant) and (k.ends is null or k.ends > instant)
           and ((k.actor = any (caller_refs)
                    and (k.on_behalf is null or k.on_behalf = caller_organization or k.on_behalf = any (caller_members)))
                or (not k.personal and (k.on_behalf = caller_organization or k.on_behalf = any (caller_members)
                    or k.actor = any (caller_members)
                    or exists (select from access_affiliation a where a.member = k.actor and a.organization = any (caller_members))))));
end
$$;

-- Whether a referral, or a task, was handed over to the caller.
create function access_is_addressed(addressed text[], caller_refs text[], caller_organization text, caller_members text[])
    returns boolean language plpgsql stable parallel safe as $$
begin
    return addressed is not null and (addressed && caller_refs or exists (
        select from access_affiliation a
         where a.member = any (addressed)
           and (a.organization = caller_organization or a.organization = any (caller_members))
           and (a.practitioner is null or a.practitioner = any (caller_refs))));
end
$$;

create function access_sees(
    about text, others text[], addressed text[],
    caller_refs text[], caller_organization text, caller_members text[], caller_role text, purpose text, instant timestamptz,
    res text, res_type text, labels text[], authors text[], linked text[], moment timestamptz, unless_denied boolean)
    returns boolean language plpgsql stable parallel safe as $$
declare
    all_patients text[] := array[about] || coalesce(others, '{}');
    one text;
    glass boolean;
    in_all_circles boolean := true;
begin
    foreach one in array all_patients loop
        in_all_circles := in_all_circles and access_in_circle(one, caller_refs, caller_organization, caller_members, instant);
    end loop;
    if not in_all_circles and not access_is_addressed(addressed, caller_refs, caller_organization, caller_members) then
        return false;
    end if;
    foreach one in array all_patients loop
        select exists (
            select from access_circle g
             where g.patient = one and g.personal and g.actor = any (caller_refs) and g.on_behalf = caller_organization
               and g.starts <= instant and g.ends > instant)
          into glass;
        if not consent_permits(
                one,
                row(caller_refs, caller_organization, caller_role, purpose, glass, instant, res, res_type, labels, authors, linked, moment)::consent_use,
                unless_denied) then
            return false;
        end if;
    end loop;
    return true;
end
$$;
