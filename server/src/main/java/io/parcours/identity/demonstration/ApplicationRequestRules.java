package io.parcours.identity.demonstration;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What an authorization request must say beyond OAuth: scopes that SMART knows, and this server as the audience, so that an application
 * cannot be lured into sending a token of ours elsewhere.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code">SMART App Launch 2.2, 2.0.9</a>
 */
final class ApplicationRequestRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private static final String LAUNCH_PATIENT = "launch/patient";

    private final String fhirBase;

    ApplicationRequestRules(String fhirBase) {
        this.fhirBase = fhirBase;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        ScopeRules.fault(context.getRegisteredClient(), request.getScopes()).ifPresent(fault -> {
            throw refusal(OAuth2ErrorCodes.INVALID_SCOPE, fault, request);
        });
        if (ScopeRules.anyClinical(request.getScopes())
                && !isThisServer(request.getAdditionalParameters().get("aud"))) {
            throw refusal(
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "The parameter aud must be the FHIR base of this server.",
                    request);
        }
        Authentication user = (Authentication) request.getPrincipal();
        if (request.getScopes().contains(LAUNCH_PATIENT) && user.isAuthenticated() && hasNoPatient(user)) {
            throw refusal(
                    OAuth2ErrorCodes.ACCESS_DENIED, "There is no patient for whom this account could launch.", request);
        }
    }

    private boolean isThisServer(@Nullable Object audience) {
        return fhirBase.equals(audience) || (fhirBase + "/").equals(audience);
    }

    private static boolean hasNoPatient(Authentication user) {
        Optional<DemonstrationAccount> account = DemonstrationAccount.named(user.getName());
        return account.isPresent() && account.get().patient() == null;
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refusal(
            String code, String words, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        var answered = new OAuth2AuthorizationCodeRequestAuthenticationToken(
                request.getAuthorizationUri(),
                request.getClientId(),
                (Authentication) request.getPrincipal(),
                request.getRedirectUri(),
                request.getState(),
                request.getScopes(),
                request.getAdditionalParameters());
        answered.setAuthenticated(true);
        return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code, words, null), answered);
    }
}
