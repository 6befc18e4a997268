package io.parcours.fhir.terminology;

import ca.uhn.fhir.jpa.entity.TermCodeSystemVersion;
import ca.uhn.fhir.jpa.term.UploadStatistics;
import ca.uhn.fhir.jpa.term.api.ITermCodeSystemStorageSvc;
import ca.uhn.fhir.jpa.term.api.ITermLoaderSvc;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.parcours.fhir.ConceptLoading;
import io.parcours.fhir.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@link ConceptLoading} with the library's readers for LOINC and tables, and its storage for all. */
@Component
class RepositoryConcepts implements ConceptLoading {

    private static final String STORED = """
            select count(*) from trm_concept c join trm_codesystem s on s.current_version_pid = c.codesystem_pid
             where s.code_system_uri = ?""";

    private final ITermLoaderSvc loader;
    private final ITermCodeSystemStorageSvc storage;
    private final PendingTerminology pending;
    private final JdbcTemplate jdbc;

    RepositoryConcepts(
            ITermLoaderSvc loader, ITermCodeSystemStorageSvc storage, PendingTerminology pending, JdbcTemplate jdbc) {
        this.loader = loader;
        this.storage = storage;
        this.pending = pending;
        this.jdbc = jdbc;
    }

    @Override
    public int store(CodeSystem header, List<LoadedConcept> concepts, Consumer<String> progress) {
        header.setContent(CodeSystemContentMode.NOTPRESENT).getConcept().clear();
        TermCodeSystemVersion version = ConceptGraph.of(concepts);
        return stored(header.getUrl(), progress, () -> {
            storage.storeNewCodeSystemVersion(header, version, new SystemRequestDetails(), List.of(), List.of());
            return concepts.size();
        });
    }

    @Override
    public int loinc(List<ReleaseFile> release, Consumer<String> progress) {
        return stored(
                ITermLoaderSvc.LOINC_URI,
                progress,
                () -> count(loader.loadLoinc(DescribedFile.all(release), new SystemRequestDetails())));
    }

    @Override
    public int csv(String system, List<ReleaseFile> files, Consumer<String> progress) {
        return stored(
                system,
                progress,
                () -> count(loader.loadCustom(system, DescribedFile.all(files), new SystemRequestDetails())));
    }

    private static int count(UploadStatistics statistics) {
        return statistics.getUpdatedConceptCount();
    }

    /** The library logs a concept that it cannot store, and goes on; so they are counted. */
    private int stored(String system, Consumer<String> progress, IntSupplier storing) {
        int[] wanted = new int[1];
        try {
            pending.whileHeldBack(() -> wanted[0] = storing.getAsInt());
        } catch (BaseServerResponseException refused) {
            throw new Refusal(Refusal.Category.INVALID, withoutCode(String.valueOf(refused.getMessage())), null);
        }
        progress.accept(wanted[0] + " concepts were read; storing them.");
        var steps = new StoringProgress(wanted[0], () -> stored(system), progress);
        pending.finish(steps::step);
        jdbc.execute("analyze trm_concept, trm_concept_desig, trm_concept_property, trm_concept_pc_link");
        int stored = stored(system);
        if (stored != wanted[0]) {
            throw Refusal.conflict("Only " + stored + " of " + wanted[0]
                    + " concepts could be stored; the lines above say why. Load the same files again.");
        }
        return stored;
    }

    private int stored(String system) {
        return Objects.requireNonNull(jdbc.queryForObject(STORED, Integer.class, system));
    }

    private static String withoutCode(String message) {
        return message.replaceFirst("^HAPI-\\d{4}: ", "");
    }
}
