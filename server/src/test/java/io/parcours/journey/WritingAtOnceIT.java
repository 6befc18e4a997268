package io.parcours.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Answer;
import io.parcours.support.Cast;
import io.parcours.support.Journeys;
import io.parcours.support.Refused;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many write at once: each is answered truly, nothing is there twice, and the journey says what stands in the end. */
@ServerTest
class WritingAtOnceIT {

    private static final int WRITERS = 8;
    private static final String WHEN = "2031-03-05T10:00:00Z";

    @Autowired
    Rest rest;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final String identifier = UUID.randomUUID().toString();

    String amina = "";

    @BeforeEach
    void aminaIsKnown() {
        amina = rest.create(Cast.amina());
    }

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @RepeatedTest(3)
    void ofConditionalCreatesOfTheSameExactlyOneCreates() {
        List<Answer> answers = atOnce(
                number -> rest.post("/Task", Rest.json(identified()), "If-None-Exist", "identifier=" + condition()));

        thereIsOne(answers);
    }

    @RepeatedTest(20)
    void ofConditionalUpdatesOfWhatIsNotThereExactlyOneCreates() {
        List<Answer> answers = atOnce(number -> rest.put("/Task?identifier=" + condition(), Rest.json(identified())));

        thereIsOne(answers);
    }

    @Test
    void whatWasChangedSoThatTheConditionMeansNothingAnyMoreMayBeCreatedAgain() {
        String first = rest.put("/Task?identifier=" + condition(), Rest.json(identified()))
                .expect(201)
                .id();
        Task changed = Cast.task(amina, WHEN);
        changed.setId(first);
        rest.update(changed).expect(200);

        String second = rest.put("/Task?identifier=" + condition(), Rest.json(identified()))
                .expect(201)
                .id();
        rest.delete("/Task/" + second).expect(200);
        String third = rest.post("/Task", Rest.json(identified()), "If-None-Exist", "identifier=" + condition())
                .expect(201)
                .id();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    void ofTransactionsThatCreateTheSameOnConditionExactlyOneCreates() {
        List<Answer> answers = atOnce(number -> {
            var bundle = new Bundle();
            bundle.setType(Bundle.BundleType.TRANSACTION);
            bundle.addEntry()
                    .setResource(identified())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Task")
                    .setIfNoneExist("identifier=" + condition());
            return rest.post("", Rest.json(bundle));
        });

        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409, 412);
        assertOneTaskOnTheJourney();
    }

    @Test
    void ofPutsWithTheSameNewIdExactlyOneCreates() {
        Task task = identified();
        task.setId("chosen-" + identifier);

        List<Answer> answers = atOnce(number -> rest.update(task));

        thereIsOne(answers);
    }

    private void thereIsOne(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        answers.stream().filter(answer -> answer.status() > 400).forEach(Refused::assertSilentOnTheInside);
        assertOneTaskOnTheJourney();
    }

    private void assertOneTaskOnTheJourney() {
        assertThat(rest.get("/Task?identifier=" + condition())
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofUpdatesOfTheSameVersionExactlyOneWins() {
        Task task = identified();
        task.setId(rest.create(task));

        List<Answer> answers = atOnce(number -> rest.put(
                "/Task/" + task.getIdPart(),
                Rest.json(identified().setDescription("Call " + number).setId(task.getIdPart())),
                "If-Match",
                "W/\"1\""));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(rest.get("/Task/" + task.getIdPart()).header("ETag")).isEqualTo("W/\"2\"");
        assertThat(theEntry("title")).startsWith("Call ").isEqualTo(title(task.getIdPart()));
    }

    @RepeatedTest(3)
    void updatesWithoutAVersionAreKeptOrRefusedAndTheJourneyShowsTheLast() {
        Task task = identified();
        task.setId(rest.create(task));

        List<Answer> answers = atOnce(number ->
                rest.update((Task) identified().setDescription("Call " + number).setId(task.getIdPart())));

        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        long kept = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(rest.get("/Task/" + task.getIdPart()).header("ETag")).isEqualTo("W/\"" + (1 + kept) + "\"");
        assertThat(theEntry("title")).isEqualTo(title(task.getIdPart()));
    }

    @RepeatedTest(3)
    void whatIsDeletedWhileItIsChangedIsThereOrNotForBothResourceAndJourney() {
        Task task = identified();
        task.setId(rest.create(task));

        List<Answer> answers =
                atOnce(number -> number % 2 == 0 ? rest.delete("/Task/" + task.getIdPart()) : rest.update(task));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 409);
        int there = rest.get("/Task/" + task.getIdPart()).status() == 200 ? 1 : 0;
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(there);
    }

    /** Two transactions that take the same resources in opposite order wait for each other in a circle; one has to give way. */
    @RepeatedTest(3)
    void transactionsInACircleAreEndedWithAConflictAndNotWithAFault() {
        Task one = Cast.task(amina, WHEN);
        one.setId(rest.create(one));
        Task other = Cast.task(amina, WHEN);
        other.setId(rest.create(other));

        List<Answer> answers = atOnce(number -> {
            List<Task> order = number % 2 == 0 ? List.of(one, other) : List.of(other, one);
            var bundle = new Bundle();
            bundle.setType(Bundle.BundleType.TRANSACTION);
            order.forEach(task -> bundle.addEntry()
                    .setResource(task.copy().setDescription("Call " + number))
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl("Task/" + task.getIdPart()));
            return rest.post("", Rest.json(bundle));
        });

        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        answers.stream().filter(answer -> answer.status() > 400).forEach(Refused::assertSilentOnTheInside);
        assertThat(title(one.getIdPart())).isEqualTo(title(other.getIdPart()));
    }

    private Task identified() {
        Task task = Cast.task(amina, WHEN);
        task.addIdentifier().setSystem("https://parcours.io/tests").setValue(identifier);
        return task;
    }

    private String condition() {
        return "https://parcours.io/tests|" + identifier;
    }

    private String title(String task) {
        return rest.get("/Task/" + task).expect(200).as(Task.class).getDescription();
    }

    private String theEntry(String fact) {
        Bundle journey = rest.get("/Patient/" + amina + "/$journey").expect(200).bundle();
        assertThat(journey.getEntry()).hasSize(1);
        return Journeys.facts(journey, fact).get(0);
    }

    private List<Answer> atOnce(IntFunction<Answer> request) {
        var start = new CountDownLatch(1);
        List<CompletableFuture<Answer>> answers = IntStream.range(0, WRITERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return request.apply(number);
                        },
                        writers))
                .toList();
        start.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
