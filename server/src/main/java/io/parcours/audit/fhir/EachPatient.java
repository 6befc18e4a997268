package io.parcours.audit.fhir;

import io.parcours.audit.Happening;
import java.util.Collection;
import java.util.List;

/** One event for each patient, as IHE asks for: whoever reads about one of them learns nothing of the others. */
final class EachPatient {

    private EachPatient() {}

    /** One event about each of {@code patients}; a single one about nobody if there are none. */
    static List<Happening> of(Happening happening, Collection<String> patients) {
        return patients.isEmpty()
                ? List.of(happening)
                : patients.stream().map(happening::about).toList();
    }
}
