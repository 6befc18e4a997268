package io.parcours.identity.pages;

import io.parcours.fhir.PublicAddress;
import io.parcours.identity.bearer.TrustedIssuer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The pages as a client of the authorization server, whose endpoints are asked for when somebody signs in: it may be away at the start. */
final class PagesClient implements ClientRegistrationRepository {

    static final String ID = "parcours";

    private final TrustedIssuer issuer;
    private final PublicAddress address;
    private final PagesProperties properties;

    PagesClient(TrustedIssuer issuer, PublicAddress address, PagesProperties properties) {
        this.issuer = issuer;
        this.address = address;
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        Map<String, Object> known = issuer.metadata();
        boolean isPublic = properties.clientSecret().isEmpty();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.at("/login/oauth2/code/" + ID))
                .scope("openid", "profile", "fhirUser", "user/*.cruds")
                .issuerUri(issuer.issuer())
                .authorizationUri(String.valueOf(known.get("authorization_endpoint")))
                .tokenUri(String.valueOf(known.get("token_endpoint")))
                .jwkSetUri(String.valueOf(known.get("jwks_uri")))
                .userNameAttributeName("sub")
                .build();
    }
}
