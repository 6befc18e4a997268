package io.parcours.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.access.Ask;
import io.parcours.access.ScopeRules;
import io.parcours.fhir.EndpointInterceptor;
import io.parcours.fhir.PublicAddress;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import io.parcours.identity.Interaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.springframework.stereotype.Component;

/**
 * Holds requests to {@link RequestRules}: a single one when its address has been read, the entries of a transaction or batch when its body
 * has been. Searches within a limited scope are narrowed here.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class RequestGuard implements EndpointInterceptor {

    private static final String CATEGORY = "category";

    private final RequestRules rules;
    private final RecordRules records;
    private final EntryReading entries;

    RequestGuard(RequestRules rules, RecordRules records, PublicAddress address) {
        this.rules = rules;
        this.records = records;
        this.entries = new EntryReading(address.fhir());
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void single(ServletRequestDetails request) {
        RestOperationTypeEnum interaction = request.getRestOperationType();
        if (interaction == RestOperationTypeEnum.METADATA) {
            return;
        }
        Caller caller = require(request);
        rules.decide(caller, asked(request, interaction)).ifPresent(category -> narrow(request, category));
    }

    /** Called for a single request, for a transaction or batch, and for each reading entry of these. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void entries(ServletRequestDetails request, RestOperationTypeEnum interaction) {
        if (interaction == RestOperationTypeEnum.METADATA) {
            return;
        }
        Caller caller = require(request);
        boolean isBundle =
                interaction == RestOperationTypeEnum.TRANSACTION || interaction == RestOperationTypeEnum.BATCH;
        if (!isBundle) {
            records.requireVisible(caller, List.of(asked(request, interaction)), request);
        } else if (request.getResource() instanceof Bundle bundle) {
            bundle.getEntry().forEach(entry -> decide(caller, entry));
        }
    }

    /** Called for each transaction, and for each writing entry of a batch as a transaction of its own. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void transaction(IBaseBundle body, RequestDetails request) {
        if (body instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.TRANSACTION) {
            Callers.of(request)
                    .ifPresent(caller -> records.requireVisible(
                            caller,
                            bundle.getEntry().stream().map(entries::read).toList(),
                            request));
        }
    }

    private void decide(Caller caller, BundleEntryComponent entry) {
        Asked asked = entries.read(entry);
        if (asked.interaction() == RestOperationTypeEnum.HISTORY_INSTANCE) {
            // The versions of a history are filtered when its answer leaves by itself; inside a bundle nobody would.
            ScopeRules.requireWhole(caller, new Ask(Interaction.READ, asked.type()));
        }
        rules.decide(caller, asked).ifPresent(category -> narrow(entry, category));
    }

    private static Caller require(ServletRequestDetails request) {
        return Callers.of(request).orElseThrow(() -> Refusal.forbidden("Nobody is calling."));
    }

    private static Asked asked(ServletRequestDetails request, RestOperationTypeEnum interaction) {
        String type = request.getResourceName() == null ? "" : request.getResourceName();
        String operation =
                request.getOperation() != null && request.getOperation().startsWith("$") ? request.getOperation() : "";
        String id = request.getId() == null || !request.getId().hasIdPart()
                ? ""
                : request.getId().getIdPart();
        return new Asked(
                interaction, type, id, operation, request.getParameters(), request.getConditionalUrl(interaction));
    }

    private static void narrow(ServletRequestDetails request, String category) {
        var parameters = new LinkedHashMap<>(request.getParameters());
        parameters.merge(CATEGORY, new String[] {category}, RequestGuard::both);
        request.setParameters(parameters);
    }

    /** Given several times, a parameter must hold each time; the links of an answer that was narrowed before bring the limit along. */
    private static String[] both(String[] given, String[] added) {
        if (Arrays.asList(given).contains(added[0])) {
            return given;
        }
        String[] all = Arrays.copyOf(given, given.length + added.length);
        System.arraycopy(added, 0, all, given.length, added.length);
        return all;
    }

    private static void narrow(BundleEntryComponent entry, String category) {
        String address = entry.getRequest().getUrl();
        String joint = address.contains("?") ? "&" : "?";
        entry.getRequest()
                .setUrl(address + joint + CATEGORY + "=" + URLEncoder.encode(category, StandardCharsets.UTF_8));
    }
}
