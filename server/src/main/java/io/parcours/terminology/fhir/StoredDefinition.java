package io.parcours.terminology.fhir;

import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResource;
import io.parcours.fhir.StoredResources;
import io.parcours.terminology.Wanted;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which definition an operation is about: the one whose id stands in the address of the request, or what its parameters say. */
@Component
class StoredDefinition {

    private final StoredResources resources;

    StoredDefinition(StoredResources resources) {
        this.resources = resources;
    }

    /**
     * Reads what the request is about.
     *
     * @param id from the address; null if the operation is called on the type
     * @param names of the parameters that name the definition
     * @throws Refusal invalid, if it is named in no way or in several; unknown, if there is no resource with that id
     */
    <R extends MetadataResource> Wanted<R> wanted(
            Class<R> type, @Nullable IdType id, OperationInput input, Names names) {
        boolean isNamed = input.has(names.address());
        boolean isGiven = input.has(names.given());
        if (id != null) {
            if (isNamed || isGiven) {
                throw Refusal.invalid(
                        "The address names the definition already.", isNamed ? names.address() : names.given());
            }
            return byId(type, id);
        }
        if (isNamed == isGiven) {
            throw Refusal.invalid(
                    "Name the definition with \"" + names.address() + "\", or send it as \"" + names.given() + "\".",
                    names.address());
        }
        return isGiven
                ? Wanted.given(input.resource(names.given(), type).orElseThrow())
                : named(
                        input.required(names.address()),
                        input.text(names.version()).orElse(null));
    }

    /** The names of the parameters by which an operation names a definition. */
    record Names(String address, String version, String given) {}

    private static <R extends MetadataResource> Wanted<R> named(String address, @Nullable String version) {
        int bar = address.indexOf('|');
        return bar > 0 && version == null
                ? Wanted.named(address.substring(0, bar), address.substring(bar + 1))
                : Wanted.named(address, version);
    }

    private <R extends MetadataResource> Wanted<R> byId(Class<R> type, IdType id) {
        var wanted = new ResourceId(type.getSimpleName(), id.getIdPart());
        StoredResource found = resources.read(List.of(wanted)).get(wanted);
        if (found == null) {
            throw Refusal.unknown("There is no " + wanted.type() + " with the id " + wanted.id() + ".");
        }
        return Wanted.given(type.cast(found.content()));
    }
}
