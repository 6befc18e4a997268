package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRelationshipType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionRelatedActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;

/** When a step of a pathway is done, in words. */
final class StepTimes {

    private final Edition edition;
    private final Map<String, Text> titles;

    /** @param titles of the actions that a step may be counted from, by id */
    StepTimes(Edition edition, Map<String, Text> titles) {
        this.edition = edition;
        this.titles = titles;
    }

    /** Between two distances from another step; before it, the larger one comes first. */
    String window(PlanDefinitionActionRelatedActionComponent related) {
        Text title = titles.get(related.getActionId());
        String other = title == null ? related.getActionId() : title.value();
        boolean before = related.getRelationship() == ActionRelationshipType.BEFORESTART
                || related.getRelationship() == ActionRelationshipType.BEFORE
                || related.getRelationship() == ActionRelationshipType.BEFOREEND;
        String key = before ? "pathway.before" : "pathway.after";
        if (!(related.getOffset() instanceof Range range)) {
            String offset = related.getOffset() instanceof Duration one ? length(one) : "";
            return edition.say(key + ".at", offset, other);
        }
        String low = length(range.getLow());
        String high = length(range.getHigh());
        if (low.equals(high)) {
            return edition.say(key + ".at", low, other);
        }
        return edition.say(key, before ? high : low, before ? low : high, other);
    }

    Optional<String> rhythm(Type timing) {
        if (!(timing instanceof Timing repeated) || !repeated.hasRepeat()) {
            return Optional.empty();
        }
        TimingRepeatComponent repeat = repeated.getRepeat();
        String every = edition.say("every." + repeat.getPeriodUnit().toCode(), repeat.getPeriod());
        return Optional.of(
                repeat.getBounds() instanceof Quantity bounds
                        ? edition.say("pathway.every", every, length(bounds))
                        : edition.say("pathway.every.endless", every));
    }

    private String length(Quantity quantity) {
        return length(quantity.getValue(), quantity.getCode());
    }

    private String length(BigDecimal number, String unit) {
        return edition.say("unit." + unit, number);
    }
}
