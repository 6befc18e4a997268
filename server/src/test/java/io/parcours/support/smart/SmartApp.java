package io.parcours.support.smart;

/** An application as the authorization server has registered it. */
public record SmartApp(ClientAuthentication authentication, String redirectUri) {

    public String clientId() {
        return authentication.clientId();
    }
}
