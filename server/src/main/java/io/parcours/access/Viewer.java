package io.parcours.access;

import io.parcours.fhir.ResourceId;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caller as a decision about access sees it.
 *
 * @param role in which the caller comes
 * @param refs the caller, and the organisation for which the caller acts, as references separated by spaces
 * @param organization as a reference; null if the caller acts for none
 * @param patient id of the one patient to whom the caller is bound; null if there is none
 * @param freeTypes resource types for which a professional is not bound to {@code patient}, separated by spaces
 * @param purpose of use, a code of v3 PurposeOfUse
 */
public record Viewer(
        CallerRole role,
        String refs,
        @Nullable String organization,
        @Nullable String patient,
        String freeTypes,
        String purpose) {

    /** A professional whose application was launched for one patient sees that one only, but for what was granted to the user as such. */
    public static Viewer of(Caller caller) {
        boolean isBound = caller.role() == CallerRole.PATIENT || caller.role() == CallerRole.RELATED_PERSON;
        ResourceId patient = isBound || caller.isLaunchedForPatient() ? caller.patient() : null;
        String purpose = caller.purposeOfUse();
        return new Viewer(
                caller.role(),
                Stream.of(caller.fhirUser(), caller.organization())
                        .filter(java.util.Objects::nonNull)
                        .map(ResourceId::toString)
                        .collect(Collectors.joining(" ")),
                caller.organization() == null ? null : caller.organization().toString(),
                patient == null ? null : patient.id(),
                isBound ? "" : String.join(" ", caller.scopes().typesOfUser()),
                purpose == null ? (isBound ? "PATRQT" : "TREAT") : purpose);
    }

    /** Whether resources of {@code type} are limited to {@link #patient}. */
    public boolean isBoundFor(String type) {
        return patient != null && !java.util.List.of(freeTypes.split(" ")).contains(type);
    }

    /** As consents name it. */
    public String roleCode() {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
