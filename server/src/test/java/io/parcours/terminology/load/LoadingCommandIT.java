package io.parcours.terminology.load;

import static io.parcours.support.Terms.ask;
import static io.parcours.support.Terms.codes;
import static io.parcours.support.Terms.displays;
import static io.parcours.support.Terms.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Rest;
import io.parcours.support.ServerProcess;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line {@code load-terminology}, as an operator uses it. One story in order, because every start costs seconds.
 *
 * <p>Guide: terminology/README.md.
 */
class LoadingCommandIT {

    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whatWasLoadedIsAnsweredByTheServerThatStartsAfterwards() {
        Path data = folder.resolve("data");
        String claml = TinyReleases.claml(folder, "2031").toString();

        ServerProcess load = ServerProcess.commandOn(data, "load-terminology", "cim-10", claml);
        assertThat(load.output()).contains("7 concepts were read", "Loaded " + ICD_10 + "|2031 with 7 concepts.");
        assertThat(load.awaitEnd()).isZero();

        try (ServerProcess server = ServerProcess.startOn(data, "--parcours.demonstration=false")) {
            answersAboutTheLoadedConcepts(server.rest());

            ServerProcess second = ServerProcess.commandOn(data, "load-terminology", "cim-10", claml);
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Another Parcours server is using", "Nothing was loaded.")
                    .doesNotContain("\tat io.parcours");
            answersAboutTheLoadedConcepts(server.rest());
        }
    }

    private static void answersAboutTheLoadedConcepts(Rest rest) {
        Parameters found = rest.get(ask("CodeSystem/$lookup", "system", ICD_10, "code", "Z10.0"))
                .expect(200)
                .as(Parameters.class);
        assertThat(value(found, "display")).isEqualTo("Éclat de l'œil, avec éclat");
        Parameters checked = rest.get(ask("CodeSystem/$validate-code", "url", ICD_10, "code", "Z99"))
                .expect(200)
                .as(Parameters.class);
        assertThat(value(checked, "result")).isEqualTo("false");
        assertThat(value(
                        rest.get(ask("CodeSystem/$subsumes", "system", ICD_10, "codeA", "XXX", "codeB", "Z11.1"))
                                .expect(200)
                                .as(Parameters.class),
                        "outcome"))
                .isEqualTo("subsumes");
        ValueSet listed = rest.post("/ValueSet/$expand", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "filter", "valueString": "cheveu"},
                  {"name": "valueSet", "resource": {"resourceType": "ValueSet", "status": "active",
                    "compose": {"include": [{"system": "%s"}]}}}]}""".formatted(ICD_10))
                .expect(200)
                .as(ValueSet.class);
        assertThat(codes(listed)).containsExactly("Z11", "Z11.1");
        assertThat(displays(listed)).containsExactly("Éclat du cheveu", "Éclat du cheveu, sec");
    }

    @Test
    void whatIsWrongIsToldAtOnceWithHowToDoItRight() {
        refused("Say what to load.", "load-terminology");
        refused("There is no format \"meddra\".", "load-terminology", "meddra", "file.zip");
        refused("Name the file to load.", "load-terminology", "loinc");
        refused(
                "There is no file",
                "load-terminology",
                "loinc",
                folder.resolve("no.zip").toString());
        refused(
                "is not a ZIP archive",
                "load-terminology",
                "loinc",
                TinyReleases.write(folder.resolve("a.zip"), "x").toString());
        refused("There is no option \"--fast\".", "load-terminology", "loinc", "file.zip", "--fast");
    }

    private void refused(String sentence, String... arguments) {
        ServerProcess command = ServerProcess.commandOn(folder.resolve("never-made"), arguments);

        assertThat(command.output())
                .contains(sentence, "Usage: load-terminology")
                .doesNotContain("\tat ");
        assertThat(command.awaitEnd()).isEqualTo(1);
        assertThat(folder.resolve("never-made")).doesNotExist();
    }
}
