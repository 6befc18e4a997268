package io.parcours.access;

import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.SmartScopes.Grant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** What the scopes of a caller permit. Pure. */
public final class ScopeRules {

    private static final String CATEGORY = "category";

    private ScopeRules() {}

    /** @throws Refusal forbidden, if the caller was not granted what is asked for, even with a limit */
    public static Grant require(Caller caller, Ask ask) {
        Grant grant = caller.scopes().grant(ask.type(), ask.interaction());
        if (!grant.permitted()) {
            throw Refusal.forbidden("The token has no scope for this: " + words(ask) + ".");
        }
        return grant;
    }

    /** @throws Refusal forbidden, if the caller was not granted what is asked for without a limit */
    public static void requireWhole(Caller caller, Ask ask) {
        if (require(caller, ask).isLimited()) {
            throw Refusal.forbidden("The token's scope for this is limited to a category, which cannot be held here: "
                    + words(ask) + ".");
        }
    }

    /** Whether {@code resource} lies within {@code grant}: permitted, and of one of its categories if it is limited to some. */
    public static boolean covers(Grant grant, Resource resource) {
        return grant.permitted() && (!grant.isLimited() || hasCategory(resource, grant.categories()));
    }

    private static boolean hasCategory(Resource resource, Set<String> wanted) {
        Property categories = resource.getNamedProperty(CATEGORY);
        if (categories == null) {
            return false;
        }
        Set<String> given = categories.getValues().stream()
                .flatMap(value -> codings(value).stream())
                .flatMap(coding ->
                        java.util.stream.Stream.of(coding.getSystem() + "|" + coding.getCode(), coding.getCode()))
                .collect(Collectors.toSet());
        return wanted.stream().anyMatch(given::contains);
    }

    private static java.util.List<Coding> codings(Base value) {
        return value instanceof CodeableConcept concept ? concept.getCoding() : java.util.List.of();
    }

    private static String words(Ask ask) {
        return ask.interaction().name().toLowerCase(Locale.ROOT) + " of "
                + (ask.type().equals(Ask.EVERY_TYPE) ? "every resource type" : ask.type());
    }
}
