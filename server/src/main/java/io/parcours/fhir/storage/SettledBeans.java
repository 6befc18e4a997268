package io.parcours.fhir.storage;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the container that no more beans will be defined, so that it remembers which beans are of which type.
 *
 * <p>It would find that out by itself, but only after the web server is made, and the web server's FHIR servlet needs nearly all beans:
 * until then each of the library's many thousand injection points is looked up among all beans anew.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SettledBeans implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
