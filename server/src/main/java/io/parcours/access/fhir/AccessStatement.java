package io.parcours.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import io.parcours.access.RecordTypes;
import io.parcours.fhir.EndpointInterceptor;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.springframework.stereotype.Component;

/**
 * Takes out of the CapabilityStatement what no caller is permitted.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class AccessStatement implements EndpointInterceptor {

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void generated(IBaseConformance made) {
        CapabilityStatementRestComponent rest = ((CapabilityStatement) made).getRestFirstRep();
        rest.getInteraction()
                .removeIf(interaction -> interaction.getCode() == SystemRestfulInteraction.HISTORYSYSTEM
                        || interaction.getCode() == SystemRestfulInteraction.SEARCHSYSTEM);
        rest.getResource().forEach(resource -> {
            // A list that the caller may not see would tell of its members.
            resource.getSearchParam().removeIf(parameter -> parameter.getName().equals("_list"));
            if (!RecordTypes.isOpen(resource.getType())) {
                resource.getInteraction()
                        .removeIf(interaction -> interaction.getCode() == TypeRestfulInteraction.HISTORYTYPE);
            }
        });
    }
}
