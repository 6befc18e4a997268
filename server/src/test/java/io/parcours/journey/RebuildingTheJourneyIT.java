package io.parcours.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Cast;
import io.parcours.support.RandomHistory;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code POST $rebuild-journey}: the journey's rows are derived, and deriving them again yields the same rows. */
@ServerTest
class RebuildingTheJourneyIT {

    private static final String ROWS = "select j::text from journey_entry j order by res_type, res_id, patient";

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20311103, 417})
    void rebuiltRowsEqualLiveRowsAfterAnyHistoryOfWrites(long seed) {
        var history = new RandomHistory(rest, seed);
        history.write(60);
        List<String> live = rows();
        assertThat(live).isNotEmpty();

        database.update("delete from journey_entry where abs(hashtext(res_id)) % 3 = 0");
        database.update("update journey_entry set title_en = 'spoiled', open = false, holder_kind = null,"
                + " waiting_since = null where abs(hashtext(res_id)) % 3 = 1");
        assertThat(rows()).isNotEqualTo(live);
        rebuild();

        assertThat(rows()).as("seed %d, %s", seed, history).isEqualTo(live);
    }

    @Test
    void rowsWithoutAResourceAreRemoved() {
        String amina = rest.create(Cast.amina());
        rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        database.update(
                "insert into journey_entry select patient, moment, res_type, 'gone', res_version, res_updated, res_status, phase,"
                        + " kind, state, title_en, title_fr, organization, open, holder_kind, holder, waiting_since, due, labels"
                        + " from journey_entry where patient = ?",
                amina);

        Parameters outcome = rebuild();

        assertThat(((IntegerType) outcome.getParameter("removed").getValue()).getValue())
                .isEqualTo(1);
        assertThat(rest.get("/Patient/" + amina + "/$journey").bundle().getTotal())
                .isEqualTo(1);
    }

    @Test
    void aJourneyThatIsTrueIsLeftAloneAndARowThatIsNotIsWrittenAgain() {
        String amina = rest.create(Cast.amina());
        String task = rest.create(Cast.task(amina, "2031-03-05T10:00:00Z"));
        rest.create(Cast.task(amina, "2031-03-06T10:00:00Z"));
        rebuild();

        assertThat(numbers(rebuild())).endsWith(0, 0);
        database.update("update journey_entry set title_en = 'spoiled' where res_id = ?", task);
        assertThat(numbers(rebuild())).endsWith(1, 0);
        database.update("delete from journey_entry where patient = ?", amina);
        assertThat(numbers(rebuild())).endsWith(2, 0);
        database.update("update journey_entry set patient = 'nobody' where res_id = ?", task);
        assertThat(numbers(rebuild())).endsWith(1, 1);
    }

    /** Examined, written, removed. */
    private static List<Integer> numbers(Parameters outcome) {
        return outcome.getParameter().stream()
                .map(parameter -> ((IntegerType) parameter.getValue()).getValue())
                .toList();
    }

    @Test
    void writesGoOnDuringARebuildAndNothingIsLost() {
        var stop = new AtomicBoolean();
        List<CompletableFuture<RandomHistory>> writers = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    var history = new RandomHistory(rest, 1000 + number);
                    for (int round = 0; round < 40 && !stop.get(); round++) {
                        history.write(5);
                    }
                    return history;
                }))
                .toList();

        for (int round = 0; round < 5; round++) {
            rebuild();
        }
        stop.set(true);
        // Each writer has checked every answer: none was refused because of the rebuild.
        writers.forEach(CompletableFuture::join);

        List<String> live = rows();
        rebuild();
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void anAnswerSaysWhatWasDone() {
        Parameters outcome = rebuild();

        assertThat(outcome.getParameter())
                .extracting(Parameters.ParametersParameterComponent::getName)
                .containsExactly("examined", "written", "removed");
    }

    @Test
    void aRebuildIsPostedAndNotMerelyLookedAt() {
        assertThat(rest.asOperator().get("/$rebuild-journey").status()).isBetween(400, 405);
    }

    private Parameters rebuild() {
        return rest.asOperator().post("/$rebuild-journey", "").expect(200).as(Parameters.class);
    }

    private List<String> rows() {
        return database.queryForList(ROWS, String.class);
    }
}
