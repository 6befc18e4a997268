package io.parcours.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.journey.entry.JourneyRules;
import io.parcours.support.Answer;
import io.parcours.support.Journeys;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an EHR system sends, unmodified: Synthea's transaction bundles load, packed or plain, and every patient has a journey. */
@ServerTest
class RealInputIT {

    @Autowired
    Rest rest;

    @Test
    void hospitalsThenPractitionersThenPatientsLoadAndEveryPatientHasAJourney() throws IOException {
        send("hospitals");
        send("practitioners");
        for (String file : List.of("patient-1", "patient-2", "patient-3")) {
            Bundle answer = send(file);
            String patient = new IdType(answer.getEntryFirstRep().getResponse().getLocation()).getIdPart();

            assertThat(answer.getEntry())
                    .allSatisfy(
                            entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
            assertThat(journeyOf(patient)).isEqualTo(onTheJourney(answer));
        }
    }

    /** The journey has exactly the resources of the bundle that belong on it: counted from the answer, type by type. */
    private static long onTheJourney(Bundle answer) {
        return answer.getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()).getResourceType())
                .filter(JourneyRules.types()::contains)
                .count();
    }

    private long journeyOf(String patient) {
        List<Bundle> pages = Journeys.pages(rest, "/Patient/" + patient + "/$journey?_count=200");
        List<String> entries = pages.stream()
                .flatMap(page -> Journeys.references(page).stream())
                .toList();
        List<String> moments = pages.stream()
                .flatMap(page -> Journeys.facts(page, "moment").stream())
                .toList();

        assertThat(entries).isNotEmpty().doesNotHaveDuplicates();
        assertThat(moments).isSorted();
        assertThat(pages).allSatisfy(page -> assertThat(page.getTotal()).isEqualTo(entries.size()));
        return entries.size();
    }

    private Bundle send(String file) throws IOException {
        Answer answer = file.startsWith("patient-1")
                ? rest.post("", packed(file), "Content-Encoding", "gzip")
                : rest.post("", plain(file));
        return answer.expect(200).bundle();
    }

    private static byte[] packed(String file) throws IOException {
        try (InputStream in = RealInputIT.class.getResourceAsStream("/synthea/" + file + ".json.gz")) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private static byte[] plain(String file) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(RealInputIT.class.getResourceAsStream("/synthea/" + file + ".json.gz"), file))) {
            return in.readAllBytes();
        }
    }
}
