package io.parcours.identity;

import com.nimbusds.jose.JOSEException;
import io.parcours.support.SystemTokens;
import io.parcours.support.smart.Account;
import io.parcours.support.smart.AuthorizationServerUnderTest;
import io.parcours.support.smart.BackendService;
import io.parcours.support.smart.ClientAuthentication;
import io.parcours.support.smart.SigningKey;
import io.parcours.support.smart.SmartApp;
import java.nio.file.Path;

/**
 * The embedded authorization server with its demonstration accounts, as the contracts see it.
 *
 * @param issuer the server's address
 * @param data its data folder, where its systems' keys are
 */
record EmbeddedServerUnderTest(String issuer, Path data) implements AuthorizationServerUnderTest {

    @Override
    public String fhirBase() {
        return issuer + "/fhir";
    }

    @Override
    public Account patient() {
        return new Account("amina", "amina", "amina-benali", "Patient/amina-benali");
    }

    @Override
    public Account withoutPatient() {
        return new Account("admin", "admin", "", "");
    }

    @Override
    public SmartApp portal() {
        return new SmartApp(ClientAuthentication.nameOnly("portal"), "http://127.0.0.1:8765/callback");
    }

    @Override
    public BackendService backend() {
        try {
            var pair = SystemTokens.privateKey(data, SystemTokens.HOSPITAL)
                    .toRSAKey()
                    .toKeyPair();
            return new BackendService(SystemTokens.HOSPITAL, new SigningKey(SystemTokens.HOSPITAL, "RS384", pair));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ClientAuthentication introspector() {
        return backend().authentication(issuer + "/oauth2/token");
    }
}
