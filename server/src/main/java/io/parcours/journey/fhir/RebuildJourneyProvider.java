package io.parcours.journey.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import io.parcours.access.Permitted;
import io.parcours.fhir.OperationProvider;
import io.parcours.identity.CallerRole;
import io.parcours.journey.JourneyRebuild;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code POST $rebuild-journey}: derives all journey rows again; for administrators. */
@Component
public class RebuildJourneyProvider implements OperationProvider {

    private final JourneyRebuild rebuild;

    RebuildJourneyProvider(JourneyRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Operation(
            name = "$rebuild-journey",
            // There is nothing to read in the body, and callers may send none.
            manualRequest = true,
            canonicalUrl = "https://parcours.io/fhir/OperationDefinition/rebuild-journey")
    @Permitted(to = CallerRole.ADMINISTRATOR)
    public Parameters rebuild() {
        JourneyRebuild.Outcome outcome = rebuild.rebuild();
        var answer = new Parameters();
        answer.addParameter("examined", count(outcome.examined()));
        answer.addParameter("written", count(outcome.written()));
        answer.addParameter("removed", count(outcome.removed()));
        return answer;
    }

    private static IntegerType count(long value) {
        return new IntegerType(Math.toIntExact(value));
    }
}
