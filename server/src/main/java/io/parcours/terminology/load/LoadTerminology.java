package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading;
import io.parcours.terminology.catalog.Revision;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Carries out a loading order on a server that has started without its endpoint. */
@Component
class LoadTerminology {

    private static final String LOINC = "http://loinc.org";

    private final ConceptLoading loading;
    private final Revision revision;

    LoadTerminology(ConceptLoading loading, Revision revision) {
        this.loading = loading;
        this.revision = revision;
    }

    /** Loads, and returns the closing sentence. */
    String carryOut(LoadingOrder order, Consumer<String> progress) {
        try (Release release = Release.of(order.files())) {
            return switch (order.format()) {
                case LOINC -> done(LOINC, loinc(order, release, progress));
                case SNOMED_CT ->
                    stored(new SnomedRelease(release.files(), order.languages()).read(progress), progress);
                case CIM_10 -> stored(new ClamlReader(order.system()).read(release.files()), progress);
                case CSV -> {
                    String system = Objects.requireNonNull(order.system());
                    yield done(system, loading.csv(system, release.files(), progress));
                }
            };
        } finally {
            // What a running server remembers of it is out of date, whatever came of the loading.
            revision.rise();
        }
    }

    private int loinc(LoadingOrder order, Release release, Consumer<String> progress) {
        return loading.loinc(new LoincRelease(release.files(), order).files(progress), progress);
    }

    private String stored(ReadCodeSystem read, Consumer<String> progress) {
        return done(
                read.header().getUrl()
                        + (read.header().hasVersion() ? "|" + read.header().getVersion() : ""),
                loading.store(read.header(), read.concepts(), progress));
    }

    private static String done(String system, int concepts) {
        return "Loaded " + system + " with " + concepts + " concepts.";
    }
}
