package io.parcours.consent;

import io.parcours.fhir.Periods;
import io.parcours.fhir.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules that a privacy consent makes. Pure.
 *
 * <p>What cannot be understood makes a permission void and a refusal wide; a caller is told instead that it cannot be held.
 *
 * @see <a href="https://profiles.ihe.net/ITI/PCF/">IHE Privacy Consent on FHIR</a>
 */
public final class ConsentReading {

    /** Codes of the roles in which somebody may call; the code system is the guide's. */
    static final String CALLER_ROLE = "https://parcours.io/fhir/CodeSystem/caller-role";

    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String AUTHOR = "AUT";

    private final List<String> notUnderstood = new ArrayList<>();

    private ConsentReading() {}

    /** Whether {@code consent} is about who may see what, rather than about a treatment. */
    public static boolean isAboutPrivacy(Consent consent) {
        return consent.getScope().hasCoding(SCOPE, "patient-privacy");
    }

    /** The rules of {@code consent}; empty unless it is active and about privacy. */
    static List<ConsentRule> rules(Consent consent) {
        if (consent.getStatus() != Consent.ConsentState.ACTIVE || !isAboutPrivacy(consent)) {
            return List.of();
        }
        return new ConsentReading().of(consent);
    }

    /** @throws Refusal not supported, naming what in an active privacy consent this server cannot hold */
    public static void requireHeld(Consent consent) {
        if (consent.getStatus() == Consent.ConsentState.ACTIVE && isAboutPrivacy(consent)) {
            var reading = new ConsentReading();
            reading.of(consent);
            if (!reading.notUnderstood.isEmpty()) {
                throw new Refusal(
                        Refusal.Category.NOT_SUPPORTED,
                        "This consent asks for something that cannot be held here: "
                                + String.join(", ", new LinkedHashSet<>(reading.notUnderstood)) + ".",
                        "Consent.provision");
            }
        }
    }

    private List<ConsentRule> of(Consent consent) {
        if (!consent.hasProvision()) {
            notUnderstood.add("a consent without a provision");
            return List.of(everything(true, List.of()));
        }
        ProvisionComponent base = consent.getProvision();
        if (base.hasType()) {
            return List.of(rule(base, exceptions(base)));
        }
        return exceptions(base);
    }

    private List<ConsentRule> exceptions(ProvisionComponent base) {
        return base.getProvision().stream()
                .map(exception -> {
                    if (exception.hasProvision()) {
                        notUnderstood.add("an exception from an exception");
                    }
                    return rule(exception, List.of());
                })
                .toList();
    }

    private static ConsentRule everything(boolean denies, List<ConsentRule> exceptions) {
        return new ConsentRule(
                denies, null, null, null, null, null, null, null, null, null, null, null, null, exceptions);
    }

    private ConsentRule rule(ProvisionComponent provision, List<ConsentRule> exceptions) {
        boolean denies = provision.getType() != ConsentProvisionType.PERMIT;
        if (provision.hasCode()) {
            notUnderstood.add("provision.code");
            if (!denies) {
                return voided(exceptions);
            }
        }
        List<provisionActorComponent> recipients =
                provision.getActor().stream().filter(actor -> !isAuthor(actor)).toList();
        List<provisionActorComponent> authors =
                provision.getActor().stream().filter(ConsentReading::isAuthor).toList();
        return new ConsentRule(
                denies,
                references(
                        recipients.stream()
                                .map(provisionActorComponent::getReference)
                                .toList(),
                        denies,
                        "actor"),
                roles(recipients),
                codes(provision.getPurpose(), Coding::getCode),
                Periods.start(provision.getPeriod()),
                Periods.end(provision.getPeriod()),
                codes(provision.getClass_(), Coding::getCode),
                codes(provision.getSecurityLabel(), label -> label.getSystem() + "|" + label.getCode()),
                references(
                        authors.stream()
                                .map(provisionActorComponent::getReference)
                                .toList(),
                        denies,
                        "author"),
                data(provision, denies, Set.of(ConsentDataMeaning.INSTANCE)),
                data(provision, denies, Set.of(ConsentDataMeaning.RELATED, ConsentDataMeaning.DEPENDENTS)),
                Periods.start(provision.getDataPeriod()),
                Periods.end(provision.getDataPeriod()),
                exceptions);
    }

    /** A permission of which a part is not understood permits nothing. */
    private static ConsentRule voided(List<ConsentRule> exceptions) {
        return new ConsentRule(
                false, Set.of(), null, null, null, null, null, null, null, null, null, null, null, exceptions);
    }

    private static boolean isAuthor(provisionActorComponent actor) {
        return actor.getRole().getCoding().stream().anyMatch(coding -> AUTHOR.equals(coding.getCode()));
    }

    private static @Nullable Set<String> roles(List<provisionActorComponent> recipients) {
        Set<String> roles = recipients.stream()
                .map(provisionActorComponent::getRole)
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .filter(coding -> CALLER_ROLE.equals(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        return roles.isEmpty() ? null : roles;
    }

    private static @Nullable Set<String> codes(List<Coding> codings, Function<Coding, String> code) {
        return codings.isEmpty() ? null : codings.stream().map(code).collect(Collectors.toSet());
    }

    private @Nullable Set<String> data(ProvisionComponent provision, boolean denies, Set<ConsentDataMeaning> meanings) {
        List<Reference> meant = provision.getData().stream()
                .filter(data -> meanings.contains(data.getMeaning()))
                .map(provisionDataComponent::getReference)
                .toList();
        if (provision.getData().stream().anyMatch(data -> data.getMeaning() == ConsentDataMeaning.AUTHOREDBY)) {
            notUnderstood.add("data that is authored by another resource; name the author as an actor");
        }
        return references(meant, denies, "data");
    }

    private @Nullable Set<String> references(List<Reference> given, boolean denies, String what) {
        if (given.isEmpty()) {
            return null;
        }
        Set<String> named = given.stream()
                .map(Reference::getReferenceElement)
                .filter(reference -> reference.hasResourceType() && reference.hasIdPart() && !reference.isLocal())
                .map(reference -> reference.getResourceType() + "/" + reference.getIdPart())
                .collect(Collectors.toSet());
        if (named.size() < given.size()) {
            notUnderstood.add("provision." + what + " without a resource of this server");
            return denies ? null : named;
        }
        return named;
    }
}
