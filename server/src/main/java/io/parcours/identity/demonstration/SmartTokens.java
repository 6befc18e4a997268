package io.parcours.identity.demonstration;

import io.parcours.fhir.PublicAddress;
import io.parcours.identity.Claims;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into tokens what SMART and this server read from them: audience, scopes, who it is, for which organisation and patient. */
final class SmartTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final PublicAddress address;

    SmartTokens(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getClaims().issuer(address.server().toString());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            accessToken(context);
        } else {
            idToken(context);
        }
    }

    private void accessToken(JwtEncodingContext context) {
        Set<String> scopes = context.getAuthorizedScopes();
        context.getJwsHeader().type("at+jwt");
        JwtClaimsSet.Builder claims = context.getClaims()
                .audience(List.of(address.fhir()))
                .claim(Claims.SCOPE, String.join(" ", scopes))
                .claim(Claims.CLIENT, context.getRegisteredClient().getClientId());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var system = DemonstrationSystem.named(context.getRegisteredClient().getClientId());
            put(claims, Claims.ORGANIZATION, system.organization());
            put(claims, Claims.ROLE, system.role());
        } else {
            DemonstrationAccount.named(context.getPrincipal().getName())
                    .ifPresent(account -> person(claims, account, scopes));
        }
    }

    private void person(JwtClaimsSet.Builder claims, DemonstrationAccount account, Set<String> scopes) {
        put(claims, Claims.FHIR_USER, absolute(account));
        put(claims, Claims.ORGANIZATION, account.organization());
        put(claims, Claims.ROLE, account.role());
        // A professional has a patient only in an application that was launched for one; others are always about
        // theirs.
        if (account.organization() == null || scopes.contains("launch/patient")) {
            put(claims, Claims.PATIENT, account.patient());
        }
    }

    private void idToken(JwtEncodingContext context) {
        DemonstrationAccount.named(context.getPrincipal().getName()).ifPresent(account -> {
            if (context.getAuthorizedScopes().contains("fhirUser")) {
                put(context.getClaims(), Claims.FHIR_USER, absolute(account));
            }
            if (context.getAuthorizedScopes().contains("profile")) {
                context.getClaims().claim("name", account.name());
            }
        });
    }

    private @org.jspecify.annotations.Nullable String absolute(DemonstrationAccount account) {
        return account.fhirUser() == null ? null : address.fhir() + "/" + account.fhirUser();
    }

    private static void put(JwtClaimsSet.Builder claims, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }
}
