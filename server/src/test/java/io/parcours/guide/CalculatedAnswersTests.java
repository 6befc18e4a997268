package io.parcours.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form calculates (SDC calculated expressions) is what the story's answers say. Guide: /ig/questionnaires.html. */
class CalculatedAnswersTests {

    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";

    static Stream<QuestionnaireResponse> answers() {
        return Guide.examples().values().stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .filter(answers -> answers.getStatus() != QuestionnaireResponseStatus.INPROGRESS);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyCalculatedAnswerIsRight(QuestionnaireResponse answers) {
        Questionnaire form = Objects.requireNonNull(Guide.forms().get(answers.getQuestionnaire()));

        new Calculation(answers).assertRight(form);
    }

    /** Compares each calculated answer of one response with what its expression yields. */
    private static final class Calculation {

        private final QuestionnaireResponse answers;
        private final IFhirPath paths = Guide.R4.newFhirPath();
        private final Map<String, List<IBase>> variables = new HashMap<>();

        Calculation(QuestionnaireResponse answers) {
            this.answers = answers;
            paths.setEvaluationContext(new IFhirPathEvaluationContext() {
                @Override
                public List<IBase> resolveConstant(Object context, String name, ConstantEvaluationMode mode) {
                    return variables.getOrDefault(name.replace("%", ""), List.of());
                }
            });
        }

        void assertRight(Questionnaire form) {
            form.getExtensionsByUrl(VARIABLE).forEach(this::remember);
            form.getItem().forEach(this::assertRight);
        }

        private void assertRight(QuestionnaireItemComponent item) {
            item.getExtensionsByUrl(VARIABLE).forEach(this::remember);
            if (item.hasExtension(CALCULATED)) {
                var expression = (Expression) item.getExtensionByUrl(CALCULATED).getValue();
                assertThat(text("%resource.repeat(item).where(linkId = '" + item.getLinkId() + "').answer.value"))
                        .as(item.getLinkId())
                        .isEqualTo(text(expression.getExpression()));
            }
            item.getItem().forEach(this::assertRight);
        }

        private void remember(Extension variable) {
            var expression = (Expression) variable.getValue();
            variables.put(expression.getName(), evaluate(expression.getExpression()));
        }

        private List<String> text(String expression) {
            return evaluate(expression).stream()
                    .map(value -> ((PrimitiveType<?>) value).getValueAsString())
                    .toList();
        }

        private List<IBase> evaluate(String expression) {
            return paths.evaluate(answers, expression, IBase.class);
        }
    }
}
