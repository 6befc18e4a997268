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
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.Meta;

/**
 * The CapabilityStatement, made from what the server can really do, and the definitions of the operations it names.
 *
 * <p>Public only because the FHIR library calls providers by reflection.
 */
public class Capabilities extends JpaCapabilityStatementProvider {

    private final StoredResources resources;

    Capabilities(
            RestfulServer server,
            IFhirSystemDao<Bundle, Meta> repository,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation,
            StoredResources resources) {
        super(server, repository, settings, searchParameters, validation);
        this.resources = resources;
        setImplementationDescription("Parcours: one coordinated journey across care providers");
    }

    /** Says what the library leaves out: that batches are carried out, and HL7's own definitions of its operations. */
    @Override
    protected void postProcess(FhirTerser terser, IBaseConformance statement) {
        super.postProcess(terser, statement);
        CapabilityStatementRestComponent rest = ((CapabilityStatement) statement).getRestFirstRep();
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        for (CapabilityStatementRestResourceComponent resource : rest.getResource()) {
            resource.getOperation().forEach(operation -> OfferedOperations.definition(operation.getName())
                    .ifPresent(operation::setDefinition));
        }
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
