package io.parcours.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.identity.CallerRole;
import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For random patients, circles, consents and callers: what a caller finds by any form of search is what the same caller can read one by one,
 * and every total is its size.
 */
@ServerTest
class SearchAndReadAgreeIT {

    private static final List<String> TYPES =
            List.of("Patient", "Observation", "Condition", "Appointment", "Task", "Communication", "CarePlan");

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    VisibleSql sql;

    /** What each caller could read one by one; nothing changes while a world is looked at. */
    private final Map<Rest, Map<String, Boolean>> read = new IdentityHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {7, 41, 2026})
    void whateverTheyAre(long seed) {
        var world = new RandomCircles(rest, new Random(seed));

        for (Map.Entry<String, Rest> caller : world.callers().entrySet()) {
            for (String type : TYPES) {
                Set<String> all = world.ids(type);
                Set<String> readable = all.stream()
                        .filter(id -> isReadable(caller.getValue(), type, id))
                        .collect(Collectors.toCollection(TreeSet::new));
                for (String search : searches(world, type)) {
                    String what = "seed " + seed + ", " + caller.getKey() + ", " + search + "\n" + world;
                    Set<String> found = all(caller.getValue(), search, type);
                    assertThat(found).as(what).isEqualTo(readable);
                    assertThat(count(caller.getValue(), search)).as(what).isEqualTo(readable.size());
                }
            }
            journeysAgree(world, caller.getKey(), caller.getValue());
        }
    }

    /** What is decided in the statement for plain cases is what the whole decision would say. */
    @Test
    void theQuickWayAndTheWholeDecisionAgree() {
        new RandomCircles(rest, new Random(99));
        String circle = sql.circle("s.patient");

        List<String> organizations = jdbc.queryForList(
                "select fhir_id from access_record where res_type = 'Organization' order by res_id desc limit 3",
                String.class);
        for (String organization : organizations) {
            var viewer = new Viewer(
                    CallerRole.SYSTEM,
                    "Organization/" + organization,
                    "Organization/" + organization,
                    null,
                    "",
                    "TREAT");
            Map<String, Object> counts = jdbc.queryForMap(
                    "select count(*) as patients, count(*) filter (where (" + circle
                            + ") is distinct from access_in_circle(s.patient, c.refs, c.organization, c.members, c.at)) as differing,"
                            + " count(*) filter (where " + circle + ") as seen from " + sql.caller()
                            + ", (select fhir_id as patient from access_record where res_type = 'Patient') s",
                    sql.arguments(viewer).toArray());
            assertThat(counts.get("differing")).isEqualTo(0L);
            assertThat((Long) counts.get("patients")).isGreaterThan((Long) counts.get("seen"));
        }
    }

    private static List<String> searches(RandomCircles world, String type) {
        var searches = new ArrayList<String>();
        String list = String.join(",", world.ids(type));
        searches.add("/" + type + "?_id=" + list);
        searches.add("/" + type + "?_id=" + list + "&_sort=-_lastUpdated&_count=3");
        if (!type.equals("Patient")) {
            String patients = String.join(",", world.ids("Patient"));
            searches.add("/" + type + "?patient=" + patients);
            searches.add("/" + type + "?patient=" + patients + "&_include=" + type + ":patient&_count=4");
        }
        return searches;
    }

    private boolean isReadable(Rest caller, String type, String id) {
        return read.computeIfAbsent(caller, none -> new HashMap<>()).computeIfAbsent(type + "/" + id, resource -> {
            int status = caller.get("/" + resource).status();
            assertThat(status).isIn(200, 404);
            return status == 200;
        });
    }

    private Set<String> all(Rest caller, String search, String type) {
        var found = new TreeSet<String>();
        Bundle page = caller.get(search).expect(200).bundle();
        while (true) {
            for (Bundle.BundleEntryComponent entry : page.getEntry()) {
                Resource resource = entry.getResource();
                assertThat(isReadable(
                                caller,
                                resource.fhirType(),
                                resource.getIdElement().getIdPart()))
                        .as("what a search gives can be read")
                        .isTrue();
                if (resource.fhirType().equals(type)) {
                    assertThat(found.add(resource.getIdElement().getIdPart())).isTrue();
                }
            }
            if (page.getLink("next") == null) {
                return found;
            }
            page = caller.get(page.getLink("next").getUrl()).expect(200).bundle();
        }
    }

    private int count(Rest caller, String search) {
        String counting = search.replaceAll("&_(include|sort|count)=[^&]*", "");
        int counted =
                caller.get(counting + "&_summary=count").expect(200).bundle().getTotal();
        assertThat(caller.get(search + "&_total=accurate").expect(200).bundle().getTotal())
                .isEqualTo(counted);
        return counted;
    }

    private void journeysAgree(RandomCircles world, String name, Rest caller) {
        for (String patient : world.ids("Patient")) {
            Answer journey = caller.get("/Patient/" + patient + "/$journey?_count=200");
            if (!isReadable(caller, "Patient", patient)) {
                journey.expect(404);
                continue;
            }
            Map<String, Set<String>> shown = new TreeMap<>();
            Bundle bundle = journey.expect(200).bundle();
            bundle.getEntry()
                    .forEach(entry -> shown.computeIfAbsent(entry.getResource().fhirType(), type -> new TreeSet<>())
                            .add(entry.getResource().getIdElement().getIdPart()));
            assertThat(bundle.getTotal()).isEqualTo(bundle.getEntry().size());
            shown.forEach((type, ids) -> assertThat(ids)
                    .as(name + " on the journey of " + patient)
                    .allSatisfy(id -> assertThat(isReadable(caller, type, id)).isTrue()));
            for (String type : List.of("Task", "Condition", "Communication", "CarePlan")) {
                Set<String> readable = world.about(type, patient).stream()
                        .filter(id -> isReadable(caller, type, id))
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> there = new TreeSet<>(shown.getOrDefault(type, Set.of()));
                assertThat(there).as(name + " sees all of " + type).isEqualTo(readable);
            }
        }
    }
}
