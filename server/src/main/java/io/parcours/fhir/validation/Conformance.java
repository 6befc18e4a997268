package io.parcours.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.GuidePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says whether resources keep to the profiles of the guide that they claim.
 *
 * <p>Errors refuse, warnings do not; a code of a system that is not known here is at most a warning. The rules are loaded when they are first
 * needed, or by {@link WarmUp}, whichever comes first; who needs them meanwhile waits.
 */
@Component
class Conformance {

    private final FhirContext fhirContext;
    private final Claims claims;
    private final SingletonSupplier<Rules> rules;

    Conformance(FhirContext fhirContext, GuidePackage guide, GuideRules guideRules) {
        this.fhirContext = fhirContext;
        this.claims = new Claims(guide.canonical());
        this.rules = SingletonSupplier.of(guideRules::load);
    }

    /** Whether the resource claims a profile of the guide at all; costs nothing. */
    boolean isClaimedBy(Resource resource) {
        return !claims.of(resource).isEmpty();
    }

    /** The errors in the resource by the guide's profiles that it claims; none if it claims none. */
    List<Finding> errors(Resource resource, Locale language) {
        List<String> claimed = claims.of(resource);
        List<Finding> unknown = unknown(resource, claimed, language);
        List<String> profiles = known(claimed);
        if (profiles.isEmpty()) {
            return unknown;
        }
        String json = json(resource);
        if (!rules.obtain().isBroken(json, profiles)) {
            return unknown;
        }
        var errors = new ArrayList<>(unknown);
        rules.obtain().findings(json, profiles, language).stream()
                .filter(Finding::isError)
                .forEach(errors::add);
        return errors;
    }

    /**
     * All that there is to say about the resource: errors, warnings and hints.
     *
     * @param profiles known ones to check against, besides those that the resource claims
     */
    List<Finding> findings(Resource resource, List<String> profiles, Locale language) {
        List<String> claimed = claims.of(resource);
        var wanted = new ArrayList<>(profiles);
        wanted.addAll(known(claimed));
        var findings = new ArrayList<>(unknown(resource, claimed, language));
        findings.addAll(rules.obtain().findings(json(resource), wanted, language));
        return findings;
    }

    /** Whether there is a profile of that address, with or without version, in the guide or in FHIR itself. */
    boolean isKnown(String profile) {
        return rules.obtain().isKnown(profile);
    }

    Finding say(Said what, String expression, Locale language, Object... arguments) {
        return what.in(rules.obtain().words(language), expression, arguments);
    }

    private List<String> known(List<String> claimed) {
        return claimed.stream().filter(this::isKnown).toList();
    }

    private List<Finding> unknown(Resource resource, List<String> claimed, Locale language) {
        return claimed.stream()
                .filter(profile -> !isKnown(profile))
                .map(profile -> say(Said.UNKNOWN_PROFILE, resource.fhirType() + ".meta.profile", language, profile))
                .toList();
    }

    private String json(Resource resource) {
        return fhirContext.newJsonParser().encodeResourceToString(resource);
    }
}
