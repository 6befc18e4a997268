package io.parcours.bench.measures;

import com.fasterxml.jackson.databind.JsonNode;
import io.parcours.bench.report.CodeAnswer;
import io.parcours.bench.report.Estimate;
import io.parcours.bench.report.Statistics;
import io.parcours.bench.report.Summary;
import io.parcours.bench.requests.FhirClient;
import io.parcours.bench.requests.Operation;
import io.parcours.bench.requests.WrongAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long questions about codes take, beside a single read by id: blocks of each in turns, on Parcours alone. */
public final class CodeQuestions {

    private static final String OURS = "https://parcours.io/fhir/";
    private static final String STATUS = "http://hl7.org/fhir/appointmentstatus";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final List<String> VALUE_SETS = List.of(
            "journey-kind",
            "journey-state",
            "care-activity",
            "loop-step",
            "next-action",
            "message-topic",
            "form-answer",
            "gap");
    private static final List<String> KINDS = List.of(
            "appointment", "visit", "plan", "task", "order", "form", "message", "reminder", "result", "document");
    private static final List<String> STATUSES = List.of(
            "proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow", "checked-in", "waitlist");
    private static final List<String> ENCOUNTERS =
            List.of("AMB", "EMER", "FLD", "HH", "IMP", "ACUTE", "OBSENC", "PRENC", "SS", "VR");
    private static final String LETTERS = "abcdefghijklmnoprstuv";
    private static final int REPETITIONS = 20;
    private static final int WARM_UP = 60;

    private final Contender ours;
    private final int rounds;

    public CodeQuestions(Contender ours, int rounds) {
        this.ours = ours;
        this.rounds = rounds;
    }

    /**
     * Measures each kind of question.
     *
     * @param stored {@code Type/id} of resources to read
     */
    public List<CodeAnswer> run(List<String> stored) {
        Operation read = (client, index) -> {
            String reference = stored.get(index % stored.size());
            JsonNode resource = client.get(reference).expect(200).json();
            WrongAnswer.unless(
                    reference,
                    resource.path("resourceType").asText() + "/"
                            + resource.path("id").asText(),
                    "read");
        };
        Block.run(ours, read, 0, WARM_UP);
        List<CodeAnswer> answers = new ArrayList<>();
        questions().forEach((question, operation) -> answers.add(measure(question, operation, read)));
        return answers;
    }

    private CodeAnswer measure(String question, Operation operation, Operation read) {
        Block.run(ours, operation, 0, WARM_UP);
        List<Double> millis = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int first = WARM_UP + round * REPETITIONS;
            boolean isReadFirst = round % 2 == 0;
            Block one = Block.run(ours, isReadFirst ? read : operation, first, REPETITIONS);
            Block other = Block.run(ours, isReadFirst ? operation : read, first, REPETITIONS);
            Block asked = isReadFirst ? other : one;
            Block plain = isReadFirst ? one : other;
            millis.addAll(asked.millis());
            ratios.add(asked.median() / plain.median());
        }
        Estimate ratio = Statistics.geometricMean(ratios);
        return new CodeAnswer(question, Summary.of(millis), ratio);
    }

    private static Map<String, Operation> questions() {
        Map<String, Operation> questions = new LinkedHashMap<>();
        questions.put("`$expand` of a value set", (client, index) -> expand(client, index, ""));
        questions.put(
                "`$expand` with a filter",
                (client, index) -> expand(client, index, "&filter=" + LETTERS.charAt(index / 16 % LETTERS.length())));
        questions.put("ValueSet `$validate-code`", (client, index) -> {
            String code = KINDS.get(index % KINDS.size());
            JsonNode answer = ask(
                    client,
                    "ValueSet/$validate-code?url=" + OURS + "ValueSet/journey-kind&system=" + OURS
                            + "CodeSystem/journey-kind&code=" + code + language(index / KINDS.size()));
            WrongAnswer.unless("true", value(answer, "result"), code);
        });
        questions.put("CodeSystem `$validate-code`", (client, index) -> {
            String code = STATUSES.get(index % STATUSES.size());
            JsonNode answer =
                    ask(client, "CodeSystem/$validate-code?url=" + STATUS + "&code=" + code + language(index));
            WrongAnswer.unless("true", value(answer, "result"), code);
        });
        questions.put("`$lookup`", (client, index) -> {
            String code = KINDS.get(index % KINDS.size());
            JsonNode answer = ask(
                    client,
                    "CodeSystem/$lookup?system=" + OURS + "CodeSystem/journey-kind&code=" + code
                            + language(index / KINDS.size()));
            WrongAnswer.unless(false, value(answer, "display").isEmpty(), code);
        });
        questions.put("`$subsumes`", (client, index) -> {
            String code = ENCOUNTERS.get(index % ENCOUNTERS.size());
            JsonNode answer =
                    ask(client, "CodeSystem/$subsumes?system=" + ACT + "&codeA=_ActEncounterCode&codeB=" + code);
            WrongAnswer.unless("subsumes", value(answer, "outcome"), code);
        });
        questions.put("`$translate`", (client, index) -> {
            String code = STATUSES.get(index % STATUSES.size());
            JsonNode answer = ask(
                    client,
                    "ConceptMap/$translate?system=" + STATUS + "&code=" + code + "&targetsystem=" + OURS
                            + "CodeSystem/journey-state" + language(index / STATUSES.size()));
            WrongAnswer.unless("true", value(answer, "result"), code);
        });
        return questions;
    }

    private static void expand(FhirClient client, int index, String more) {
        String valueSet = VALUE_SETS.get(index / 2 % VALUE_SETS.size());
        JsonNode answer = ask(client, "ValueSet/$expand?url=" + OURS + "ValueSet/" + valueSet + language(index) + more);
        JsonNode expansion = answer.path("expansion");
        WrongAnswer.unless(
                expansion.path("total").asInt(), expansion.path("contains").size(), valueSet + more);
    }

    private static String language(int index) {
        return "&displayLanguage=" + (index % 2 == 0 ? "fr" : "en");
    }

    private static JsonNode ask(FhirClient client, String question) {
        int query = question.indexOf('?') + 1;
        String address = question.substring(0, query)
                + List.of(question.substring(query).split("&", -1)).stream()
                        .map(CodeQuestions::encoded)
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
        return client.get(address).expect(200).json();
    }

    private static String encoded(String parameter) {
        int equals = parameter.indexOf('=') + 1;
        return parameter.substring(0, equals) + URLEncoder.encode(parameter.substring(equals), StandardCharsets.UTF_8);
    }

    private static String value(JsonNode parameters, String name) {
        for (JsonNode parameter : parameters.path("parameter")) {
            if (parameter.path("name").asText().equals(name)) {
                for (Map.Entry<String, JsonNode> field : parameter.properties()) {
                    if (field.getKey().startsWith("value")) {
                        return field.getValue().asText();
                    }
                }
            }
        }
        return "";
    }
}
