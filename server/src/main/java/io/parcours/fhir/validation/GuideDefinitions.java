package io.parcours.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of the guide by their canonical address, with and without the version.
 *
 * <p>They come from the package and not from the database: what somebody stores there under one of our addresses changes no verdict.
 */
final class GuideDefinitions implements IValidationSupport {

    private final FhirContext fhirContext;
    private final Map<String, MetadataResource> byAddress = new HashMap<>();

    GuideDefinitions(FhirContext fhirContext, Collection<MetadataResource> definitions) {
        this.fhirContext = fhirContext;
        for (MetadataResource definition : definitions) {
            byAddress.put(definition.getUrl(), definition);
            byAddress.put(definition.getUrl() + "|" + definition.getVersion(), definition);
        }
    }

    @Override
    public FhirContext getFhirContext() {
        return fhirContext;
    }

    @Override
    public String getName() {
        return "Definitions of the guide";
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The library's own contract.
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String address) {
        MetadataResource found = byAddress.get(address);
        return type == null || type.isInstance(found) ? (T) found : null;
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String address) {
        return fetchResource(StructureDefinition.class, address);
    }

    @Override
    public @Nullable IBaseResource fetchValueSet(String address) {
        return fetchResource(ValueSet.class, address);
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String address) {
        return fetchResource(CodeSystem.class, address);
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext context, String address) {
        return fetchValueSet(address) != null;
    }
}
