package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** A form: open while it is being filled in. */
final class QuestionnaireResponseEntry implements EntryRule<QuestionnaireResponse> {

    @Override
    public Class<QuestionnaireResponse> type() {
        return QuestionnaireResponse.class;
    }

    @Override
    public Stream<Reference> subjects(QuestionnaireResponse form) {
        return Stream.of(form.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(QuestionnaireResponse form, Instant updated, Moments moments) {
        QuestionnaireResponseStatus status = form.getStatus();
        if (status == QuestionnaireResponseStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.FORM, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .at(form.getAuthoredElement())
                .title(title(form));
        if (!state(status).isClosed()) {
            draft.waitsFor(
                    Party.firstActor(form.getSource(), form.getAuthor(), form.getSubject()),
                    Optional.empty(),
                    form.getAuthoredElement());
        }
        return draft.done();
    }

    @Override
    public QuestionnaireResponse withStatus(String status) {
        return new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.fromCode(status));
    }

    private static final String DISPLAY = "http://hl7.org/fhir/StructureDefinition/display";

    private static State state(@Nullable QuestionnaireResponseStatus status) {
        return switch (status == null ? QuestionnaireResponseStatus.NULL : status) {
            case COMPLETED, AMENDED -> State.DONE;
            case STOPPED -> State.CANCELLED;
            default -> State.ACTIVE;
        };
    }

    /** The title of the questionnaire, where the answer repeats it beside the questionnaire's address. */
    private static Title title(QuestionnaireResponse form) {
        Extension display = form.getQuestionnaireElement().getExtensionByUrl(DISPLAY);
        return display != null && display.getValue() instanceof StringType words
                ? Title.of(Kind.FORM, words)
                : Kind.FORM.title();
    }
}
