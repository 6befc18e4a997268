package io.parcours.access.record;

import io.parcours.fhir.ResourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about access needs to know of a resource.
 *
 * @param resource which one
 * @param patients ids of all patients whom it names, whom it is most about first; empty if it is about nobody
 * @param open kept from nobody who has the scope
 * @param owner the organisation that wrote it first, as a reference; null if the server did
 * @param addressed to whom a referral or a task is addressed, as references
 * @param labels security labels, as {@code system|code}
 * @param authors who wrote or did it, as references
 * @param linked visits, plans and referrals to which it belongs, as references
 * @param moment when what it tells of happened; null if it does not say
 */
public record AccessFacts(
        ResourceId resource,
        List<String> patients,
        boolean open,
        @Nullable String owner,
        List<String> addressed,
        List<String> labels,
        List<String> authors,
        List<String> linked,
        @Nullable Instant moment) {

    public AccessFacts {
        patients = List.copyOf(patients);
        addressed = List.copyOf(addressed);
        labels = List.copyOf(labels);
        authors = List.copyOf(authors);
        linked = List.copyOf(linked);
    }

    public AccessFacts ownedBy(@Nullable String organization) {
        return new AccessFacts(resource, patients, open, organization, addressed, labels, authors, linked, moment);
    }

    public AccessFacts about(List<String> others) {
        return new AccessFacts(
                resource, others, open && others.isEmpty(), owner, addressed, labels, authors, linked, moment);
    }
}
