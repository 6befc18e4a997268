package io.parcours.identity.demonstration;

import io.parcours.fhir.PublicAddress;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.CallerRole;
import io.parcours.identity.SignIn;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Says who signed in here, and who was turned away: people at the sign-in page, systems with their assertions. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class SignInReports {

    private final String issuer;
    private final ApplicationEventPublisher events;

    SignInReports(PublicAddress address, ApplicationEventPublisher events) {
        this.issuer = address.server().toString();
        this.events = events;
    }

    /** The framework says nothing of systems that are turned away unless it is asked to. */
    @Bean
    static AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(OAuth2AuthenticationException.class, AuthenticationFailureBadCredentialsEvent.class));
        return publisher;
    }

    @EventListener
    void letIn(AuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication instanceof UsernamePasswordAuthenticationToken) {
            events.publishEvent(person(authentication, null));
        } else if (authentication instanceof OAuth2AccessTokenAuthenticationToken token
                && token.getRegisteredClient()
                        .getAuthorizationGrantTypes()
                        .contains(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            events.publishEvent(system(token.getRegisteredClient().getClientId(), authentication, null));
        }
    }

    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication instanceof UsernamePasswordAuthenticationToken) {
            events.publishEvent(person(authentication, "The account is unknown, or the password is wrong."));
        } else if (authentication instanceof OAuth2ClientAuthenticationToken) {
            events.publishEvent(system(
                    authentication.getName(), authentication, "The client is unknown, or could not prove itself."));
        }
    }

    /** What was typed in place of a name may be a password: only names of accounts are passed on. */
    private SignIn person(Authentication authentication, @Nullable String refusal) {
        Optional<DemonstrationAccount> account = DemonstrationAccount.named(authentication.getName());
        return new SignIn(
                issuer,
                account.map(DemonstrationAccount::username).orElse(null),
                null,
                account.map(DemonstrationAccount::fhirUser)
                        .map(SignInReports::resource)
                        .orElse(null),
                account.map(DemonstrationAccount::organization)
                        .map(SignInReports::organization)
                        .orElse(null),
                account.map(SignInReports::role).orElse(null),
                address(authentication),
                refusal);
    }

    private SignIn system(String name, Authentication authentication, @Nullable String refusal) {
        Optional<DemonstrationSystem> system = DemonstrationSystem.ALL.stream()
                .filter(known -> known.client().equals(name))
                .findFirst();
        String client = system.map(DemonstrationSystem::client).orElse(null);
        return new SignIn(
                issuer,
                client,
                client,
                null,
                system.map(DemonstrationSystem::organization)
                        .map(SignInReports::organization)
                        .orElse(null),
                system.map(known -> known.role() == null ? CallerRole.SYSTEM : CallerRole.ADMINISTRATOR)
                        .orElse(null),
                address(authentication),
                refusal);
    }

    private static CallerRole role(DemonstrationAccount account) {
        if ("administrator".equals(account.role())) {
            return CallerRole.ADMINISTRATOR;
        }
        if ("coordinator".equals(account.role())) {
            return CallerRole.COORDINATOR;
        }
        if ("privacy-officer".equals(account.role())) {
            return CallerRole.PRIVACY_OFFICER;
        }
        return switch (resource(String.valueOf(account.fhirUser())).type()) {
            case "Patient" -> CallerRole.PATIENT;
            case "RelatedPerson" -> CallerRole.RELATED_PERSON;
            default -> CallerRole.PRACTITIONER;
        };
    }

    private static ResourceId organization(String id) {
        return new ResourceId("Organization", id);
    }

    private static ResourceId resource(String reference) {
        int slash = reference.indexOf('/');
        return new ResourceId(reference.substring(0, slash), reference.substring(slash + 1));
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
