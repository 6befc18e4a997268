package io.parcours.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.interceptor.ForceOffsetSearchModeInterceptor;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.GuidePackage;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.PublicAddress;
import io.parcours.fhir.ServedType;
import io.parcours.fhir.StoredResources;
import io.parcours.fhir.intake.EntryRequests;
import io.parcours.fhir.intake.RequestLimits;
import io.parcours.fhir.validation.ValidateProviders;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The FHIR REST endpoint at {@code /fhir}. */
@Configuration(proxyBeanMethods = false)
class FhirEndpoint {

    private static final int DEFAULT_PAGE = 50;

    @Bean
    @DependsOn("supportedTypes")
    RestfulServer restfulServer(
            FhirContext fhirContext,
            @Qualifier("myResourceProvidersR4") ResourceProviderFactory resourceProviders,
            JpaSystemProvider<Bundle, Meta> systemProvider,
            ValidateProviders validate,
            List<OperationProvider> operations,
            List<ServedType> served,
            GuidePackage guide,
            PublicAddress address,
            DatabaseBackedPagingProvider paging) {
        var server = new RestfulServer(fhirContext);
        server.setServerAddressStrategy(new HardcodedServerAddressStrategy(address.fhir()));
        server.setServerName("Parcours");
        server.setServerVersion(guide.version());
        server.registerInterceptor(new OfferedOperations());
        Collection<Object> storing = resourceProviders.createProviders();
        server.registerProviders(storing);
        server.registerProviders(validate.beside(storing));
        server.registerProviders(served);
        server.registerProviders(validate.beside(List.copyOf(served)));
        server.registerProvider(systemProvider);
        server.registerProviders(operations);
        paging.setDefaultPageSize(DEFAULT_PAGE);
        paging.setMaximumPageSize(RequestLimits.LARGEST_PAGE);
        server.setPagingProvider(paging);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setDefaultPrettyPrint(false);
        // Bodies are unpacked by IntakeFilter, which counts the bytes that come out.
        server.setUncompressIncomingContents(false);
        return server;
    }

    @Bean
    Capabilities capabilities(
            RestfulServer server,
            IFhirSystemDao<Bundle, Meta> repository,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation,
            StoredResources resources,
            List<ServedType> served) {
        var capabilities =
                new Capabilities(server, repository, settings, searchParameters, validation, resources, served);
        server.setServerConformanceProvider(capabilities);
        return capabilities;
    }

    @Bean
    Interceptors interceptors(
            RestfulServer server,
            @Qualifier("jpaInterceptorService") IInterceptorService storage,
            RequestLimits limits,
            EntryRequests entries,
            AnswerableErrors errors,
            List<EndpointInterceptor> ofTheRooms) {
        server.registerInterceptor(limits);
        server.registerInterceptor(errors);
        ofTheRooms.forEach(server::registerInterceptor);
        // Searches read and write nothing else: no result lists kept in the database.
        var offsetSearches = new ForceOffsetSearchModeInterceptor();
        offsetSearches.setDefaultCount(DEFAULT_PAGE);
        server.registerInterceptor(offsetSearches);
        storage.registerInterceptor(entries);
        return new Interceptors();
    }

    /** Marks that the endpoint's interceptors are registered; the servlet starts after them. */
    static final class Interceptors {}

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(
            RestfulServer server, Capabilities capabilities, Interceptors interceptors) {
        var registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
