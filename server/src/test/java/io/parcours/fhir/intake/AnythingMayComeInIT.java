package io.parcours.fhir.intake;

import static io.parcours.support.Refused.assertSilentOnTheInside;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.support.Cast;
import io.parcours.support.RandomRequests;
import io.parcours.support.RawHttp;
import io.parcours.support.Refused;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever is sent, the server answers; what it refuses, it refuses with an OperationOutcome that shows nothing of the inside, and without a
 * trace in the data. The seed in the name of a failed run makes the same requests again.
 */
@ServerTest
class AnythingMayComeInIT {

    private static final int REQUESTS = 150;

    private final FhirContext fhir = FhirContext.forR4Cached();

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261125})
    void everyRefusalIsReadableAndLeavesNoTrace(long seed) {
        String amina = rest.create(Cast.amina());
        String task = rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        var requests = new RandomRequests(new Random(seed), List.of(amina, task));
        for (int i = 0; i < REQUESTS; i++) {
            RandomRequests.Request request = requests.next();
            String before = traces();

            RawHttp.Reply reply =
                    RawHttp.to(rest).send(request.method(), request.target(), request.headers(), request.body());

            if (reply.status() >= 400) {
                assertReadable(request, reply);
                assertThat(traces()).as("%s", request).isEqualTo(before);
            }
            outcomesInside(reply).forEach(Refused::assertSilentOnTheInside);
        }
    }

    private void assertReadable(RandomRequests.Request request, RawHttp.Reply reply) {
        assertThat(reply.status())
                .as("%s\n\n%s", request, reply)
                .satisfiesAnyOf(status -> assertThat(status).isLessThan(500), status -> assertThat(status)
                        .isEqualTo(501));
        // HEAD has no body by nature, and TRACE is refused before there is anybody to write one.
        if (!List.of("HEAD", "TRACE").contains(request.method())) {
            assertThat(reply.header("Content-Type"))
                    .as("%s\n\n%s", request, reply)
                    .startsWith("application/fhir+");
            assertThat(parsed(reply)).as("%s\n\n%s", request, reply).isInstanceOf(OperationOutcome.class);
            assertSilentOnTheInside(reply.body());
        }
    }

    /** What a batch says of its entries. */
    private Stream<String> outcomesInside(RawHttp.Reply reply) {
        if (reply.status() != 200 || !reply.body().contains("batch-response")) {
            return Stream.of();
        }
        return ((Bundle) parsed(reply))
                .getEntry().stream()
                        .map(entry -> entry.getResponse().getOutcome())
                        .filter(OperationOutcome.class::isInstance)
                        .map(outcome -> fhir.newJsonParser().encodeResourceToString(outcome));
    }

    private Object parsed(RawHttp.Reply reply) {
        return (reply.header("Content-Type").contains("xml") ? fhir.newXmlParser() : fhir.newJsonParser())
                .parseResource(reply.body());
    }

    private String traces() {
        return database.queryForObject(
                "select (select count(*) from hfj_res_ver) || ' versions, ' || (select count(*) from journey_entry) || ' entries'",
                String.class);
    }
}
