package io.parcours.identity;

import io.parcours.fhir.RefusalToStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * A server without a trusted authorization server could let nobody in, and one that trusts a real one must not have demonstration accounts.
 * Both are refused before anything else is begun.
 */
@Component
class StartConditions implements BeanFactoryPostProcessor, EnvironmentAware {

    private boolean isDemonstration;
    private boolean hasIssuer;

    @Override
    public void setEnvironment(Environment environment) {
        isDemonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
        hasIssuer = !environment.getProperty("parcours.identity.issuers", "").isBlank()
                || environment.containsProperty("parcours.identity.issuers[0]");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (isDemonstration && hasIssuer) {
            throw new RefusalToStart(
                    "An authorization server is trusted, and the demonstration with its well-known accounts is on.",
                    "Set SPRING_PROFILES_ACTIVE=production, or take PARCOURS_IDENTITY_ISSUERS away.");
        }
        if (!isDemonstration && !hasIssuer) {
            throw new RefusalToStart(
                    "No authorization server is trusted, so nobody could be let in.",
                    "Set PARCOURS_IDENTITY_ISSUERS to the issuer's address, or start with the profile demonstration.");
        }
    }
}
