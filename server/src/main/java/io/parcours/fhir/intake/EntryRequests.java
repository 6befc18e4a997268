package io.parcours.fhir.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import io.parcours.fhir.Refusal;
import java.util.HashSet;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * Holds the addresses and conditions inside a transaction or a batch to the rules for those of single requests. In a batch each entry is
 * judged alone.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class EntryRequests {

    /** Called for each transaction, for each batch, and once more for each entry of a batch as a transaction of its own. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void check(IBaseBundle body) {
        if (body instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.TRANSACTION) {
            List<BundleEntryComponent> entries = bundle.getEntry();
            requireDistinct(entries);
            for (int i = 0; i < entries.size(); i++) {
                check(entries.get(i), entries.size() == 1 ? "Bundle.entry" : "Bundle.entry[" + i + "]");
            }
        }
    }

    /** The library keeps the first of two updates on the same condition, and drops the other without a word. */
    private static void requireDistinct(List<BundleEntryComponent> entries) {
        var conditions = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            BundleEntryRequestComponent request = entries.get(i).getRequest();
            boolean isConditional = request.getMethod() == HTTPVerb.PUT
                    && String.valueOf(request.getUrl()).contains("?");
            if (isConditional && !conditions.add(request.getUrl())) {
                throw Refusal.invalid(
                        "Two entries update on the same condition.", "Bundle.entry[" + i + "].request.url");
            }
        }
    }

    private static void check(BundleEntryComponent entry, String path) {
        BundleEntryRequestComponent request = entry.getRequest();
        if (request.hasUrl()) {
            naming(path + ".request.url", () -> checkUrl(request.getMethod(), request.getUrl()));
        }
        if (request.hasIfNoneExist()) {
            naming(path + ".request.ifNoneExist", () -> condition(request.getIfNoneExist())
                    .requireCondition());
        }
        RequestLimits.requireVersion(request.getIfMatch(), path + ".request.ifMatch");
        if (request.getMethod() == HTTPVerb.PATCH && entry.getResource() instanceof Parameters patch) {
            naming(path + ".resource", () -> PatchLimits.check(patch));
        }
        if (request.getMethod() == HTTPVerb.PATCH && entry.getResource() instanceof Binary patch && patch.hasData()) {
            naming(path + ".resource", () -> PatchLimits.check(patch.getData()));
        }
    }

    private static void checkUrl(HTTPVerb method, String url) {
        QueryString query = QueryString.of(url);
        boolean conditional =
                url.contains("?") && (method == HTTPVerb.PUT || method == HTTPVerb.PATCH || method == HTTPVerb.DELETE);
        if (conditional) {
            query.requireCondition();
        }
        query.parameters().forEach(parameter -> RequestLimits.requireSane(parameter.name(), parameter.value()));
    }

    /** The specification wants a condition without the type and the question mark; both are common, and harmless. */
    static QueryString condition(String ifNoneExist) {
        return ifNoneExist.contains("?") ? QueryString.of(ifNoneExist) : new QueryString(ifNoneExist);
    }

    private static void naming(String expression, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.category(), String.valueOf(refusal.getMessage()), expression);
        }
    }
}
