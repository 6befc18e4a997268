package io.parcours.identity;

import io.parcours.fhir.ResourceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Caller} of a verified token's claims, or says what is missing. Pure.
 *
 * <p>Nothing is guessed: a person needs {@code fhirUser}, a professional or a system needs an organisation, a related person a patient.
 * Scopes that do not fit the caller (a person's {@code system/}, {@code patient/} without a patient) do not count.
 */
public final class CallerReading {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})");
    private static final Set<String> PROFESSIONALS = Set.of("Practitioner", "PractitionerRole");

    private final String fhirBase;

    /** @param fhirBase below which an absolute {@code fhirUser} must lie; without a slash at the end */
    public CallerReading(String fhirBase) {
        this.fhirBase = fhirBase;
    }

    /**
     * @param claims of a token whose signature, issuer, audience and times have been verified
     * @throws MissingClaim naming the claim that is missing or does not fit
     */
    public Caller read(Map<String, Object> claims) {
        ResourceId user = fhirUser(text(claims, Claims.FHIR_USER));
        ResourceId organization = id(claims, Claims.ORGANIZATION, "Organization");
        ResourceId inContext = id(claims, Claims.PATIENT, "Patient");
        CallerRole role = role(claims, user, organization);
        ResourceId patient = patient(role, user, inContext);
        return new Caller(
                role,
                required(claims, "sub"),
                required(claims, "iss"),
                Optional.ofNullable(text(claims, Claims.CLIENT))
                        .or(() -> Optional.ofNullable(text(claims, Claims.AUTHORIZED_PARTY)))
                        .orElseThrow(() -> new MissingClaim(Claims.CLIENT, "The token does not name its client.")),
                user,
                organizationOf(role, organization),
                patient,
                text(claims, Claims.PURPOSE_OF_USE),
                counting(SmartScopes.parse(scopes(claims)), role, patient));
    }

    private static CallerRole role(
            Map<String, Object> claims, @Nullable ResourceId user, @Nullable ResourceId organization) {
        String stated = text(claims, Claims.ROLE);
        if ("administrator".equals(stated)) {
            return CallerRole.ADMINISTRATOR;
        }
        if (user == null) {
            return system(scopes(claims), organization);
        }
        return switch (user.type()) {
            case "Patient" -> CallerRole.PATIENT;
            case "RelatedPerson" -> CallerRole.RELATED_PERSON;
            default -> professional(stated);
        };
    }

    private static CallerRole professional(@Nullable String stated) {
        if ("coordinator".equals(stated)) {
            return CallerRole.COORDINATOR;
        }
        return "privacy-officer".equals(stated) ? CallerRole.PRIVACY_OFFICER : CallerRole.PRACTITIONER;
    }

    /** A person's token that lost its {@code fhirUser} must not pass for a system: only system scopes make one. */
    private static CallerRole system(String scopes, @Nullable ResourceId organization) {
        SmartScopes granted = SmartScopes.parse(scopes);
        boolean onlySystem = !granted.scopes().isEmpty()
                && granted.scopes().stream().allMatch(scope -> scope.level() == SmartScope.Level.SYSTEM);
        if (!onlySystem) {
            throw new MissingClaim(Claims.FHIR_USER, "The token does not say which person is calling.");
        }
        if (organization == null) {
            throw new MissingClaim(
                    Claims.ORGANIZATION, "The token does not say for which organisation the system acts.");
        }
        return CallerRole.SYSTEM;
    }

    private static @Nullable ResourceId organizationOf(CallerRole role, @Nullable ResourceId organization) {
        return switch (role) {
            case PATIENT, RELATED_PERSON, ADMINISTRATOR -> null;
            case PRACTITIONER, COORDINATOR, PRIVACY_OFFICER, SYSTEM -> {
                if (organization == null) {
                    throw new MissingClaim(
                            Claims.ORGANIZATION, "The token does not say for which organisation the caller acts.");
                }
                yield organization;
            }
        };
    }

    private static @Nullable ResourceId patient(
            CallerRole role, @Nullable ResourceId user, @Nullable ResourceId inContext) {
        return switch (role) {
            case PATIENT -> {
                if (inContext != null && !inContext.equals(user)) {
                    throw new MissingClaim(Claims.PATIENT, "The token is for another patient than the caller.");
                }
                yield user;
            }
            case RELATED_PERSON -> {
                if (inContext == null) {
                    throw new MissingClaim(Claims.PATIENT, "The token does not say for which patient the caller acts.");
                }
                yield inContext;
            }
            case PRACTITIONER, COORDINATOR -> inContext;
            case PRIVACY_OFFICER, SYSTEM, ADMINISTRATOR -> null;
        };
    }

    private static SmartScopes counting(SmartScopes granted, CallerRole role, @Nullable ResourceId patient) {
        return granted.only(scope -> switch (scope.level()) {
            case SYSTEM -> role == CallerRole.SYSTEM || role == CallerRole.ADMINISTRATOR;
            case USER -> role != CallerRole.SYSTEM;
            case PATIENT -> role != CallerRole.SYSTEM && patient != null;
        });
    }

    private @Nullable ResourceId fhirUser(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String relative = text.startsWith(fhirBase + "/") ? text.substring(fhirBase.length() + 1) : text;
        Matcher reference = REFERENCE.matcher(relative);
        if (!reference.matches()) {
            throw new MissingClaim(Claims.FHIR_USER, "The token's fhirUser is not a resource of this server.");
        }
        String type = reference.group(1);
        if (!PROFESSIONALS.contains(type) && !type.equals("Patient") && !type.equals("RelatedPerson")) {
            throw new MissingClaim(Claims.FHIR_USER, "The token's fhirUser is not a person.");
        }
        return new ResourceId(type, reference.group(2));
    }

    private static @Nullable ResourceId id(Map<String, Object> claims, String name, String type) {
        String text = text(claims, name);
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            throw new MissingClaim(name, "The token's claim \"" + name + "\" is not an id.");
        }
        return new ResourceId(type, text);
    }

    private static String required(Map<String, Object> claims, String name) {
        String text = text(claims, name);
        if (text == null) {
            throw new MissingClaim(name, "The token has no claim \"" + name + "\".");
        }
        return text;
    }

    /** Several patients or several users in one token are no patient and no user. */
    private static @Nullable String text(Map<String, Object> claims, String name) {
        Object value = claims.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String || value instanceof java.net.URL || value instanceof java.net.URI) {
            String text = value.toString();
            return text.isBlank() ? null : text;
        }
        throw new MissingClaim(name, "The token's claim \"" + name + "\" is not one text.");
    }

    private static String scopes(Map<String, Object> claims) {
        Object value = claims.get(Claims.SCOPE);
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value instanceof String text ? text : "";
    }
}
