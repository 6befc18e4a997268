package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;

/**
 * What a piece of work becomes when it is planned.
 *
 * @param resource the type of resource that stands for it
 * @param code what kind of work it is
 */
record ActivityFacts(Link resource, String intent, Text code, List<Text> who) {

    static ActivityFacts of(ActivityDefinition activity, Edition edition) {
        return new ActivityFacts(
                Edition.type(activity.getKind().toCode()),
                activity.hasIntent() ? activity.getIntent().toCode() : "",
                word(activity.getCode().getCodingFirstRep(), edition),
                activity.getParticipant().stream()
                        .map(participant -> participant.getRole().hasCoding()
                                ? word(participant.getRole().getCodingFirstRep(), edition)
                                : new Text(
                                        edition.say("participant."
                                                + participant.getType().toCode()),
                                        edition.language()))
                        .toList());
    }

    private static Text word(Coding coding, Edition edition) {
        return Words.of(coding.getSystem(), coding.getCode(), edition)
                .orElseGet(() -> edition.text(coding.getCodeElement()));
    }
}
