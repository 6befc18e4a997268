package io.parcours.support;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parcours.identity.bearer.TrustedIssuer;
import io.parcours.identity.bearer.TrustedIssuerList;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Makes the server under test trust one more issuer: that of {@link Tokens}, who vouches for anybody. */
@TestComponent
public class TrustedInTests implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof TrustedIssuerList trusted
                ? new TrustedIssuerList(Stream.concat(trusted.issuers().stream(), Stream.of(new Anybody()))
                        .toList())
                : bean;
    }

    private static final class Anybody implements TrustedIssuer {

        @Override
        public String issuer() {
            return Tokens.ISSUER;
        }

        @Override
        public JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(Tokens.KEY));
        }

        @Override
        public boolean standsBy(String token) {
            return true;
        }

        @Override
        public Map<String, Object> metadata() {
            return Map.of("issuer", issuer());
        }
    }
}
