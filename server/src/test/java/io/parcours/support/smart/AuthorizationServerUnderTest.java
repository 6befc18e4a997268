package io.parcours.support.smart;

/** An authorization server, with the accounts and clients that the contracts need. */
public interface AuthorizationServerUnderTest {

    /** As tokens name it; its discovery document lies below. */
    String issuer();

    /** The FHIR server that tokens are for: the {@code aud} of a launch and of the tokens. */
    String fhirBase();

    /** Somebody who is a patient. */
    Account patient();

    /** Somebody who stands for no patient. */
    Account withoutPatient();

    /** A public app; may ask for {@code patient/} scopes, the launch context, the identity and offline access. */
    SmartApp portal();

    /** A backend service that may ask for {@code system/} scopes. */
    BackendService backend();

    /** Who may introspect tokens. */
    ClientAuthentication introspector();
}
