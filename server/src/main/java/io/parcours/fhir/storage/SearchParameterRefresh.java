package io.parcours.fhir.storage;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the choice of search parameters take effect before the server says that it is ready.
 *
 * <p>The library's first look at the stored parameters goes past its own source of them; every later one asks it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchParameterRefresh implements ApplicationRunner {

    private final ISearchParamRegistry registry;

    SearchParameterRefresh(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        registry.forceRefresh();
    }
}
