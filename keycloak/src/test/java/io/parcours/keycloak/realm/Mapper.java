package io.parcours.keycloak.realm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A protocol mapper in the words of the realm: from a user attribute, to a claim, in which tokens. */
final class Mapper {

    private final String name;
    private final String provider;
    private final Map<String, String> config = new LinkedHashMap<>();

    private Mapper(String name, String provider) {
        this.name = name;
        this.provider = provider;
    }

    static Mapper mapper(String name, String provider) {
        return new Mapper(name, provider);
    }

    Mapper from(String userAttribute) {
        return with("user.attribute", userAttribute).with("jsonType.label", "String");
    }

    Mapper to(String claim) {
        return with("claim.name", claim);
    }

    /** In the access token, and in what introspection tells about it. */
    Mapper inAccessToken() {
        return with("access.token.claim", "true").with("introspection.token.claim", "true");
    }

    /** In the ID token and at the user info endpoint. */
    Mapper inIdToken() {
        return with("id.token.claim", "true").with("userinfo.token.claim", "true");
    }

    Mapper with(String key, String value) {
        config.put(key, value);
        return this;
    }

    ProtocolMapperRepresentation representation() {
        var mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(provider);
        mapper.setConfig(config);
        return mapper;
    }
}
