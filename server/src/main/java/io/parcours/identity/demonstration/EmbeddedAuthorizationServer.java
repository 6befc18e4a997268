package io.parcours.identity.demonstration;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parcours.fhir.PublicAddress;
import io.parcours.identity.DemonstrationAccounts;
import io.parcours.identity.bearer.TrustedIssuer;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** The parts of the embedded authorization server; its doors are in {@link EmbeddedDoors}. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class EmbeddedAuthorizationServer {

    private static final int KEY_BITS = 2048;

    /** @param data the data folder; the systems' private keys are kept below it */
    @ConfigurationProperties("parcours")
    record DataFolder(@DefaultValue("data") Path data) {}

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PublicAddress address) {
        return AuthorizationServerSettings.builder()
                .issuer(address.server().toString())
                .build();
    }

    /** A new key with each start: what was granted before has ended with the process that granted it. */
    @Bean
    JWKSource<SecurityContext> signingKeys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(KEY_BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate()));
    }

    @Bean
    Grants grants(Clock clock) {
        return new Grants(clock);
    }

    @Bean
    SystemKeys systemKeys(DataFolder folder) {
        return new SystemKeys(folder.data().resolve("demonstration"));
    }

    /** The examples look for the keys as soon as the server says that it is ready. */
    @Bean
    ApplicationRunner systemKeysAtHand(SystemKeys keys) {
        return arguments -> DemonstrationSystem.ALL.forEach(keys::publicKeyOf);
    }

    @Bean
    DemonstrationAccounts demonstrationAccounts() {
        return new ShownAccounts();
    }

    @Bean
    RegisteredClientRepository registeredClients(PublicAddress address) {
        return new InMemoryRegisteredClientRepository(SmartClients.all(address));
    }

    @Bean
    TrustedIssuer embeddedIssuer(PublicAddress address, JWKSource<SecurityContext> keys, Grants grants) {
        return new EmbeddedIssuer(address, keys, grants);
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(PublicAddress address, JWKSource<SecurityContext> keys, Clock clock) {
        var tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        tokens.setJwtCustomizer(new SmartTokens(address));
        return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens(clock));
    }
}
