package io.parcours.web.guide.artifact;

import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Text;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;

/** What a code of ours is called. */
final class Words {

    private Words() {}

    /** Empty when the code system is not in the package, or does not have the code. */
    static Optional<Text> of(@Nullable String system, @Nullable String code, Edition edition) {
        return Optional.ofNullable(system)
                .flatMap(edition.shelf()::named)
                .map(edition.shelf()::resource)
                .filter(CodeSystem.class::isInstance)
                .flatMap(codes -> CodeTable.rows((CodeSystem) codes, edition).stream()
                        .filter(row -> row.code().equals(code))
                        .findFirst())
                .map(row ->
                        edition.language() == Language.FRENCH && !row.french().isEmpty()
                                ? new Text(row.french(), Language.FRENCH)
                                : new Text(row.english(), Language.ENGLISH));
    }
}
