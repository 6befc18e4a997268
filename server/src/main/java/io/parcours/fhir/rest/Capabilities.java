package io.parcours.fhir.rest;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.ServedType;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import io.parcours.fhir.intake.Formats;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.Meta;

/**
 * The CapabilityStatement, made from what the server can really do, and the definitions of the operations it names.
 *
 * <p>Public only because the FHIR library calls providers by reflection.
 */
public class Capabilities extends JpaCapabilityStatementProvider {

    private final StoredResources resources;
    private final Map<String, Set<String>> served;

    Capabilities(
            RestfulServer server,
            IFhirSystemDao<Bundle, Meta> repository,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation,
            StoredResources resources,
            List<ServedType> served) {
        super(server, repository, settings, searchParameters, validation);
        this.resources = resources;
        this.served = served.stream().collect(Collectors.toMap(ServedType::type, ServedType::searchParameters));
        setImplementationDescription("Parcours: one coordinated journey across care providers");
        // How many resources of each type there are is nobody's business who only asks what the server can do.
        setIncludeResourceCounts(false);
    }

    /** Puts right where the library's statement promises what this server does not do, or leaves out what it does. */
    @Override
    protected void postProcess(FhirTerser terser, IBaseConformance made) {
        super.postProcess(terser, made);
        var statement = (CapabilityStatement) made;
        statement.setName("Parcours").setPublisher("Parcours");
        statement.getFormat().removeIf(format -> !Formats.isSpoken(format.getValue()));
        statement.getPatchFormat().removeIf(format -> !Formats.isReadable(format.getValue()));
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        rest.getResource().forEach(this::putRight);
    }

    private void putRight(CapabilityStatementRestResourceComponent resource) {
        resource.setConditionalDelete(ConditionalDeleteStatus.SINGLE);
        resource.getSearchRevInclude()
                .removeIf(include -> served.containsKey(include.getValue().split(":", 2)[0]));
        Set<String> parameters = served.get(resource.getType());
        if (parameters != null) {
            readOnly(resource, parameters);
        }
        // A way to write a search, and no parameter that could be given a value.
        resource.getSearchParam().removeIf(parameter -> parameter.getName().equals("_has"));
        resource.getOperation().forEach(operation -> OfferedOperations.definition(operation.getName())
                .ifPresent(operation::setDefinition));
    }

    private static void readOnly(CapabilityStatementRestResourceComponent resource, Set<String> parameters) {
        resource.setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED)
                .setConditionalCreate(false)
                .setConditionalUpdate(false)
                .setSearchInclude(null)
                .setSearchRevInclude(null);
        resource.getSearchParam().removeIf(parameter -> !parameters.contains(parameter.getName()));
    }

    /** The guide's definition where it has one; for the library's own operations the one that the library makes up. */
    @Override
    @Read(typeName = "OperationDefinition")
    public IBaseResource readOperationDefinition(@IdParam IIdType id, RequestDetails request) {
        var stored = new ResourceId("OperationDefinition", id.getIdPart());
        StoredResource guide = resources.read(List.of(stored)).get(stored);
        return guide == null ? super.readOperationDefinition(id, request) : guide.content();
    }
}
