package io.parcours.terminology.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/** Which of several business versions of a definition is meant. */
final class BusinessVersion {

    /** Numbers inside a version are compared as numbers: 2.10 comes after 2.9. No version comes first. */
    static final Comparator<MetadataResource> ORDER =
            Comparator.comparing(MetadataResource::getVersion, Comparator.nullsFirst(BusinessVersion::compare));

    private BusinessVersion() {}

    /**
     * Chooses one.
     *
     * @param all the newest written first, which decides between equals
     * @param version the version that is wanted; null for the newest, where possible one that is not retired
     */
    static <R extends MetadataResource> Optional<R> choose(List<R> all, @Nullable String version) {
        if (version != null) {
            return all.stream().filter(one -> version.equals(one.getVersion())).findFirst();
        }
        return all.stream().reduce((best, next) -> preference().compare(next, best) > 0 ? next : best);
    }

    private static Comparator<MetadataResource> preference() {
        return Comparator.<MetadataResource, Boolean>comparing(one -> one.getStatus() != PublicationStatus.RETIRED)
                .thenComparing(ORDER);
    }

    private static int compare(String a, String b) {
        String[] left = a.split("[.\\-/]", -1);
        String[] right = b.split("[.\\-/]", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String a, String b) {
        if (a.matches("\\d{1,18}") && b.matches("\\d{1,18}")) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return a.compareTo(b);
    }
}
