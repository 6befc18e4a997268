package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The RESTful interactions of FHIR R4, the conditional ones too, on every type that a care journey touches. */
@ServerTest
class EveryTypeIT {

    private static final String TAGS = "https://parcours.io/tests/tags";
    private static final String JSON_PATCH = "application/json-patch+json";

    @Autowired
    Rest rest;

    /** The tag by which this test finds its own resources again; every type has tags. */
    private final String tag = UUID.randomUUID().toString();

    static Stream<String> types() {
        return CapabilitiesIT.PROMISED.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aResourceIsCreatedReadChangedAndDeletedAndItsVersionsStay(String type) {
        Answer created = rest.post("/" + type, resource(type, "fr")).expect(201);
        String id = created.id();
        assertThat(created.header("Location")).endsWith("/" + type + "/" + id + "/_history/1");

        assertThat(rest.get(read(type, id), "Accept", "application/fhir+json")
                        .expect(200)
                        .body())
                .contains("\"fr\"");
        rest.put("/" + type + "/" + id, withId(type, id, "en")).expect(200);
        rest.patch("/" + type + "/" + id, patchTo("de"), "Content-Type", JSON_PATCH)
                .expect(200);
        assertThat(rest.get(read(type, id) + "/_history/2", "Accept", "application/fhir+json")
                        .expect(200)
                        .body())
                .contains("\"en\"");
        rest.delete("/" + type + "/" + id).expect(200);

        assertThat(rest.get(read(type, id)).status()).isEqualTo(410);
        assertThat(rest.get("/" + type + "/" + id + "/_history")
                        .expect(200)
                        .bundle()
                        .getEntry())
                .extracting(entry -> entry.getRequest().getMethod().toCode())
                .containsExactly("DELETE", "PUT", "PUT", "POST");
    }

    @ParameterizedTest
    @MethodSource("types")
    void conditionsFindTheOneResourceThatIsMeant(String type) {
        String condition = "_tag=" + TAGS + "|" + tag;
        String created = rest.post("/" + type, resource(type, "fr"), "If-None-Exist", condition)
                .expect(201)
                .id();

        rest.post("/" + type, resource(type, "fr"), "If-None-Exist", condition).expect(200);
        rest.put("/" + type + "?" + condition, resource(type, "en")).expect(200);
        rest.patch("/" + type + "?" + condition, patchTo("de"), "Content-Type", JSON_PATCH)
                .expect(200);

        Bundle found = rest.get("/" + type + "?" + condition).expect(200).bundle();
        assertThat(found.getEntry()).singleElement().satisfies(entry -> {
            assertThat(entry.getResource().getIdElement().getIdPart()).isEqualTo(created);
            assertThat(entry.getResource().getMeta().getVersionId()).isEqualTo("3");
            assertThat(entry.getResource().getLanguage()).isEqualTo("de");
        });
        rest.delete("/" + type + "?" + condition).expect(200);
        assertThat(rest.get("/" + type + "?" + condition).expect(200).bundle().getEntry())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void transactionsAndBatchesCarryTheTypeAndSearchesGiveItPageByPage(String type) {
        for (String kind : List.of("transaction", "batch")) {
            Bundle answer = rest.post("", bundle(kind, type)).expect(200).bundle();
            assertThat(answer.getEntry())
                    .allSatisfy(
                            entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
        }

        String search = "/" + type + "?_tag=" + TAGS + "|" + tag;
        Bundle first = rest.get(search + "&_count=2&_total=accurate&_sort=_id")
                .expect(200)
                .bundle();
        Bundle second = rest.get(first.getLink("next").getUrl()).expect(200).bundle();

        assertThat(first.getTotal()).isEqualTo(4);
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.getEntry().stream())
                        .map(entry -> entry.getResource().getIdElement().getIdPart()))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(second.getLink("next")).isNull();
    }

    /** Of a Binary, the resource itself has an address that differs from its content's only in the Accept header. */
    private static String read(String type, String id) {
        return "/" + type + "/" + id;
    }

    private String resource(String type, String language) {
        return "{\"resourceType\":\"" + type + "\"," + content(type, language) + "}";
    }

    private String withId(String type, String id, String language) {
        return "{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\"," + content(type, language) + "}";
    }

    private String content(String type, String language) {
        String own = Set.of("Subscription").contains(type) ? "\"status\":\"off\"," : "";
        return own + "\"language\":\"" + language + "\",\"meta\":{\"tag\":[{\"system\":\"" + TAGS + "\",\"code\":\""
                + tag + "\"}]}";
    }

    private String bundle(String kind, String type) {
        String entry = "{\"resource\":" + resource(type, "fr") + ",\"request\":{\"method\":\"POST\",\"url\":\"" + type
                + "\"}}";
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + kind + "\",\"entry\":[" + entry + "," + entry + "]}";
    }

    private static String patchTo(String language) {
        return "[{\"op\":\"replace\",\"path\":\"/language\",\"value\":\"" + language + "\"}]";
    }
}
