package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The questions of a form, as somebody who answers it meets them. */
final class FormTable {

    private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private final Questionnaire form;
    private final Edition edition;
    private final Map<String, Text> questions = new HashMap<>();

    /**
     * @param limits lowest, highest, unit: what a number must be
     * @param shownWhen in words; empty when always
     * @param expressions what is calculated or filled in, with the word for it
     * @param observed the code of the Observation that the answer becomes; empty when none
     */
    record Item(
            int depth,
            String linkId,
            Text text,
            String type,
            boolean group,
            boolean display,
            boolean required,
            boolean repeats,
            List<Text> options,
            String limits,
            String shownWhen,
            List<Labelled> expressions,
            String observed) {}

    record Labelled(String label, String value) {}

    FormTable(Questionnaire form, Edition edition) {
        this.form = form;
        this.edition = edition;
        form.getItem().forEach(this::remember);
    }

    List<Item> items() {
        return form.getItem().stream().flatMap(item -> rows(item, 0)).toList();
    }

    private void remember(QuestionnaireItemComponent item) {
        questions.put(item.getLinkId(), edition.text(item.getTextElement()));
        item.getItem().forEach(this::remember);
    }

    private Stream<Item> rows(QuestionnaireItemComponent item, int depth) {
        var row = new Item(
                depth,
                item.getLinkId(),
                edition.text(item.getTextElement()),
                edition.say("form.type." + item.getType().toCode()),
                item.getType() == QuestionnaireItemType.GROUP,
                item.getType() == QuestionnaireItemType.DISPLAY,
                item.getRequired(),
                item.getRepeats(),
                item.getAnswerOption().stream().map(this::option).toList(),
                limits(item),
                shownWhen(item),
                expressions(item),
                item.hasExtension(SDC + "observationExtract") ? ValueText.of(item.getCodeFirstRep()) : "");
        return Stream.concat(Stream.of(row), item.getItem().stream().flatMap(inner -> rows(inner, depth + 1)));
    }

    private Text option(QuestionnaireItemAnswerOptionComponent option) {
        return option.getValue() instanceof Coding coding && coding.hasDisplay()
                ? edition.text(coding.getDisplayElement())
                : edition.text(new StringType(ValueText.of(option.getValue())));
    }

    private String limits(QuestionnaireItemComponent item) {
        String lowest = value(item, HL7 + "minValue");
        String highest = value(item, HL7 + "maxValue");
        Extension unit = item.getExtensionByUrl(HL7 + "questionnaire-unit");
        String range = lowest.isEmpty() && highest.isEmpty() ? "" : edition.say("form.range", lowest, highest);
        String measured = unit != null && unit.getValue() instanceof Coding coding ? coding.getDisplay() : "";
        return (range + " " + measured).strip();
    }

    private static String value(QuestionnaireItemComponent item, String url) {
        Extension extension = item.getExtensionByUrl(url);
        return extension == null ? "" : ValueText.of(extension.getValue());
    }

    private String shownWhen(QuestionnaireItemComponent item) {
        String or = item.getEnableBehavior() == EnableWhenBehavior.ANY ? "form.or" : "form.and";
        return item.getEnableWhen().stream()
                .map(this::condition)
                .collect(Collectors.joining(" " + edition.say(or) + " "));
    }

    private String condition(QuestionnaireItemEnableWhenComponent condition) {
        Text question = questions.getOrDefault(condition.getQuestion(), edition.text(condition.getQuestionElement()));
        return edition.say(
                "form.condition", question.value(), condition.getOperator().toCode(), answer(condition));
    }

    private String answer(QuestionnaireItemEnableWhenComponent condition) {
        Type answer = condition.getAnswer();
        if (answer instanceof BooleanType yes) {
            return edition.say(yes.booleanValue() ? "yes" : "no");
        }
        return answer instanceof Coding coding
                ? chosen(condition.getQuestion(), coding).value()
                : ValueText.of(answer);
    }

    /** The option's words, as the question that offers it has them. */
    private Text chosen(String question, Coding code) {
        return allItems(form.getItem())
                .filter(item -> item.getLinkId().equals(question))
                .flatMap(item -> item.getAnswerOption().stream())
                .filter(option -> option.getValue() instanceof Coding offered
                        && code.getCode().equals(offered.getCode()))
                .map(this::option)
                .findFirst()
                .orElseGet(() -> edition.text(new StringType(code.getCode())));
    }

    private static Stream<QuestionnaireItemComponent> allItems(List<QuestionnaireItemComponent> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), allItems(item.getItem())));
    }

    private List<Labelled> expressions(QuestionnaireItemComponent item) {
        return Stream.of(
                        expression(item, HL7 + "variable", "form.variable"),
                        expression(item, SDC + "initialExpression", "form.initial"),
                        expression(item, SDC + "calculatedExpression", "form.calculated"))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Labelled> expression(QuestionnaireItemComponent item, String url, String key) {
        return item.getExtensionsByUrl(url).stream()
                .map(Extension::getValue)
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .map(expression -> new Labelled(
                        edition.say(key, expression.getName() == null ? "" : expression.getName()),
                        expression.getExpression()));
    }
}
