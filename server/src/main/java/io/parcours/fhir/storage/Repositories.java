package io.parcours.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDaoEncounter;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDaoObservation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.MethodMetadata;
import org.springframework.stereotype.Component;

/**
 * Which of the library's repositories there are: one for each type that this server stores, and of the kind that suits transactions.
 *
 * <p>The library defines a repository and a provider for every type of FHIR, and makes them all at the start, whatever types it is told to
 * support.
 */
@Component
class Repositories implements BeanDefinitionRegistryPostProcessor {

    private static final Pattern REPOSITORY = Pattern.compile("my([A-Z][A-Za-z]+?)DaoR4");
    private static final Pattern PROVIDER = Pattern.compile("my([A-Z][A-Za-z]+?)RpR4");

    /** By what the library's own definition promises; the others do too much by themselves, or store too little, to be replaced. */
    private static final Map<String, Class<?>> IN_PLACE_OF = Map.of(
            IFhirResourceDao.class.getName(), OnceWritten.class,
            IFhirResourceDaoObservation.class.getName(), OnceWrittenObservations.class,
            IFhirResourceDaoEncounter.class.getName(), OnceWrittenEncounters.class);

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            Matcher repository = REPOSITORY.matcher(name);
            Matcher provider = PROVIDER.matcher(name);
            if (repository.matches() && !repository.group(1).equals("System")) {
                repository(beans, name, repository.group(1));
            } else if (provider.matches() && !isStored(typeOf(provider.group(1)))) {
                beans.removeBeanDefinition(name);
            }
        }
    }

    private static void repository(BeanDefinitionRegistry beans, String name, String type) {
        if (!isStored(type)) {
            beans.removeBeanDefinition(name);
            return;
        }
        Class<?> better = IN_PLACE_OF.get(promise(beans.getBeanDefinition(name)));
        if (better != null) {
            beans.removeBeanDefinition(name);
            beans.registerBeanDefinition(name, definition(better, type));
        }
    }

    private static @Nullable String promise(BeanDefinition definition) {
        MethodMetadata method =
                definition instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        return method == null ? null : method.getReturnTypeName();
    }

    private static RootBeanDefinition definition(Class<?> repository, String type) {
        Class<?> model = ResourceFactory.createResource(type).getClass();
        var definition = new RootBeanDefinition(repository);
        definition.setTargetType(ResolvableType.forClassWithGenerics(repository, model));
        definition.getPropertyValues().add("resourceType", model);
        definition.getPropertyValues().add("context", new RuntimeBeanReference(FhirContext.class));
        return definition;
    }

    private static boolean isStored(String type) {
        return type.equals("System") || ResourceTypes.all().contains(type);
    }

    /** Providers are named after Java's class of the resource, which is the type but for lists. */
    private static String typeOf(String javaName) {
        return javaName.equals("ListResource") ? "List" : javaName;
    }
}
