package io.parcours.fhir.validation;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Resources break the rules of profiles of the guide that they claim: 422, and nothing of what came with them is stored. */
public class NotConforming extends UnprocessableEntityException {

    private static final long serialVersionUID = 1L;

    private final transient List<Broken> broken;
    private final Locale language;

    /** A resource and the errors in it. */
    record Broken(Resource resource, List<Finding> errors) {}

    NotConforming(List<Broken> broken, Locale language) {
        super(broken.get(0).errors().get(0).words());
        this.broken = List.copyOf(broken);
        this.language = language;
        setOperationOutcome(outcome(broken.stream().flatMap(each -> each.errors().stream()), language));
    }

    /** The same for who sent {@code body}: where that is a Bundle, the places are given as seen from it. */
    public NotConforming seenFrom(@Nullable IBaseResource body) {
        if (body instanceof Bundle bundle) {
            setOperationOutcome(outcome(broken.stream().flatMap(each -> inside(bundle, each)), language));
        }
        return this;
    }

    private static Stream<Finding> inside(Bundle bundle, Broken broken) {
        List<BundleEntryComponent> entries = bundle.getEntry();
        return IntStream.range(0, entries.size())
                .filter(i -> isAbout(entries.get(i), broken.resource()))
                .mapToObj(i -> "Bundle.entry[" + i + "].resource")
                .findFirst()
                .map(place -> broken.errors().stream().map(error -> error.inside(place)))
                .orElseGet(() -> broken.errors().stream());
    }

    /** A patch does not send the resource itself; its address names it. */
    private static boolean isAbout(BundleEntryComponent entry, Resource resource) {
        String address = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        return entry.getResource() == resource
                || address.equals(entry.getRequest().getUrl());
    }

    static OperationOutcome outcome(Stream<Finding> findings, Locale language) {
        var outcome = new OperationOutcome();
        outcome.setLanguage(language.getLanguage());
        findings.map(Finding::toIssue).forEach(outcome::addIssue);
        return outcome;
    }
}
