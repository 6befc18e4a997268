package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Link;
import io.parcours.web.guide.shelf.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRequiredBehavior;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionParticipantComponent;
import org.hl7.fhir.r4.model.TriggerDefinition;
import org.jspecify.annotations.Nullable;

/** The steps of a pathway: what, when, whose, and which form or activity it is. */
final class PathwayTable {

    private final PlanDefinition pathway;
    private final Edition edition;
    private final Map<String, Text> titles = new HashMap<>();

    record Content(Text usage, List<Text> goals, List<Step> steps) {}

    /**
     * @param milestone an action without a definition: its date is given when the pathway starts
     * @param when in words, one sentence for each rule of time
     */
    record Step(
            String id,
            Text title,
            boolean milestone,
            List<String> when,
            List<Text> who,
            @Nullable Link definition,
            boolean optional) {}

    PathwayTable(PlanDefinition pathway, Edition edition) {
        this.pathway = pathway;
        this.edition = edition;
        pathway.getAction().forEach(action -> titles.put(action.getId(), edition.text(action.getTitleElement())));
    }

    Content content() {
        return new Content(
                edition.text(pathway.getUsageElement()),
                pathway.getGoal().stream()
                        .map(goal -> edition.text(goal.getDescription().getTextElement()))
                        .toList(),
                pathway.getAction().stream().map(this::step).toList());
    }

    private Step step(PlanDefinitionActionComponent action) {
        return new Step(
                action.getId() == null ? "" : action.getId(),
                edition.text(action.getTitleElement()),
                !action.hasDefinition(),
                when(action),
                action.getParticipant().stream().map(this::who).toList(),
                action.hasDefinitionCanonicalType()
                        ? edition.link(action.getDefinitionCanonicalType().getValue())
                        : null,
                action.getRequiredBehavior() == ActionRequiredBehavior.COULD);
    }

    private List<String> when(PlanDefinitionActionComponent action) {
        var times = new StepTimes(edition, titles);
        return Stream.of(
                        action.getTrigger().stream().map(this::event),
                        action.getRelatedAction().stream().map(times::window),
                        times.rhythm(action.getTiming()).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private String event(TriggerDefinition trigger) {
        Coding code = trigger.getDataFirstRep().getCodeFilterFirstRep().getCodeFirstRep();
        String what = Words.of(code.getSystem(), code.getCode(), edition)
                .map(Text::value)
                .orElseGet(() -> ValueText.of(code));
        return edition.say("pathway.event", what, trigger.getCondition().getExpression());
    }

    private Text who(PlanDefinitionActionParticipantComponent participant) {
        String type = edition.say("participant." + participant.getType().toCode());
        Coding role = participant.getRole().getCodingFirstRep();
        return Words.of(role.getSystem(), role.getCode(), edition)
                .map(word -> new Text(edition.say("participant.role", type, word.value()), edition.language()))
                .orElseGet(() -> new Text(type, edition.language()));
    }
}
