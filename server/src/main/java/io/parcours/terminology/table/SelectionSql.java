package io.parcours.terminology.table;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Selection;
import io.parcours.terminology.concept.Selection.Above;
import io.parcours.terminology.concept.Selection.Active;
import io.parcours.terminology.concept.Selection.Below;
import io.parcours.terminology.concept.Selection.ChildrenOf;
import io.parcours.terminology.concept.Selection.CodeMatching;
import io.parcours.terminology.concept.Selection.Codes;
import io.parcours.terminology.concept.Selection.Difference;
import io.parcours.terminology.concept.Selection.DisplayMatching;
import io.parcours.terminology.concept.Selection.Everything;
import io.parcours.terminology.concept.Selection.Intersection;
import io.parcours.terminology.concept.Selection.ParentsOf;
import io.parcours.terminology.concept.Selection.PropertyMatching;
import io.parcours.terminology.concept.Selection.PropertyOneOf;
import io.parcours.terminology.concept.Selection.PropertyPresent;
import io.parcours.terminology.concept.Selection.Selectable;
import io.parcours.terminology.concept.Selection.Union;
import java.util.List;

/**
 * Writes a selection as a condition on a row {@code c} of the table of concepts.
 *
 * <p>What is below a concept is found downwards to list it, and upwards from the row to test one: a chapter may have a hundred thousand
 * concepts below it, and hardly any has more than a hundred above it.
 */
final class SelectionSql {

    private static final String BELOW = """
            c.pid in (
              with recursive down(pid) as (
                select pid from trm_concept where codesystem_pid = ? and codeval = ?
                union
                select l.child_pid from trm_concept_pc_link l join down on l.parent_pid = down.pid)
              select pid from down)""";
    private static final String IS_BELOW = """
            exists (
              with recursive up(pid) as (
                select c.pid
                union
                select l.parent_pid from trm_concept_pc_link l join up on l.child_pid = up.pid)
              select 1 from up join trm_concept a on a.pid = up.pid where a.codesystem_pid = ? and a.codeval = ?)""";
    private static final String ABOVE = """
            c.pid in (
              with recursive up(pid) as (
                select pid from trm_concept where codesystem_pid = ? and codeval = ?
                union
                select l.parent_pid from trm_concept_pc_link l join up on l.child_pid = up.pid)
              select pid from up)""";
    private static final String CHILDREN = """
            c.pid in (select l.child_pid from trm_concept_pc_link l join trm_concept p on p.pid = l.parent_pid
                       where p.codesystem_pid = ? and p.codeval = ?)""";
    private static final String PARENTS = """
            c.pid in (select l.parent_pid from trm_concept_pc_link l join trm_concept p on p.pid = l.child_pid
                       where p.codesystem_pid = ? and p.codeval = ?)""";
    private static final String PROPERTY =
            "exists (select 1 from trm_concept_property p where p.concept_pid = c.pid and p.prop_key = ?";

    private final long version;
    private final String below;

    private SelectionSql(long version, String below) {
        this.version = version;
        this.below = below;
    }

    static Sql toList(TableVersion version, Selection selection) {
        return new SelectionSql(version.key(), BELOW).condition(selection);
    }

    static Sql toTest(TableVersion version, Selection selection) {
        return new SelectionSql(version.key(), IS_BELOW).condition(selection);
    }

    private Sql condition(Selection selection) {
        if (selection instanceof Union union) {
            return Sql.joined(" or ", conditions(union.parts()));
        }
        if (selection instanceof Intersection intersection) {
            return Sql.joined(" and ", conditions(intersection.parts()));
        }
        if (selection instanceof Difference difference) {
            return Sql.joined(" and not ", conditions(List.of(difference.from(), difference.without())));
        }
        if (selection instanceof Codes codes) {
            return Sql.of("c.codeval = any (?)", Sql.array(codes.codes()));
        }
        if (selection instanceof Everything) {
            return Sql.of("true");
        }
        if (selection instanceof Active) {
            return Sql.of("not").then(ConceptRows.IS_INACTIVE);
        }
        if (selection instanceof Selectable) {
            return Sql.of("not").then(ConceptRows.IS_ABSTRACT);
        }
        return neighbourhood(selection);
    }

    private List<Sql> conditions(List<Selection> parts) {
        return parts.stream().map(this::condition).toList();
    }

    private Sql neighbourhood(Selection selection) {
        if (selection instanceof Below one) {
            return orItself(below, one.code(), one.withItself());
        }
        if (selection instanceof Above one) {
            return orItself(ABOVE, one.code(), one.withItself());
        }
        if (selection instanceof ChildrenOf one) {
            return Sql.of(CHILDREN, version, one.code());
        }
        if (selection instanceof ParentsOf one) {
            return Sql.of(PARENTS, version, one.code());
        }
        return property(selection);
    }

    private Sql orItself(String condition, String code, boolean withItself) {
        return withItself
                ? Sql.of(condition, version, code)
                : Sql.of("(c.codeval <> ? and " + condition + ")", code, version, code);
    }

    private static Sql property(Selection selection) {
        if (selection instanceof PropertyOneOf one) {
            Object values = Sql.array(one.values());
            // LOINC names the parts of its concepts by number or by name.
            return Sql.of(
                    PROPERTY + " and (p.prop_val = any (?) or p.prop_display = any (?)))",
                    one.property(),
                    values,
                    values);
        }
        if (selection instanceof PropertyMatching one) {
            return Sql.of(PROPERTY + " and p.prop_val ~ ?)", one.property(), whole(one.regex()));
        }
        if (selection instanceof PropertyPresent one) {
            return Sql.of(PROPERTY + ")", one.property());
        }
        if (selection instanceof CodeMatching one) {
            return Sql.of("c.codeval ~ ?", whole(one.regex()));
        }
        if (selection instanceof DisplayMatching one) {
            return Sql.of("c.display ~ ?", whole(one.regex()));
        }
        throw Refusal.notSupported("This code system cannot be chosen from in this way.");
    }

    private static String whole(String regex) {
        return "^(?:" + regex + ")$";
    }
}
