package io.parcours.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** A history of random writes by every way in; the same seed makes the same history. Fails on an answer that it does not expect. */
public final class RandomHistory {

    private static final Pattern PATIENT = Pattern.compile("\"Patient/([^\"]+)\"");

    private final Rest rest;
    private final Random random;
    private final RandomResources resources;
    private final List<String> patients = new ArrayList<>();
    private final List<Resource> written = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    public RandomHistory(Rest rest, long seed) {
        this.rest = rest;
        this.random = new Random(seed);
        this.resources = new RandomResources(random);
        for (int i = 0; i < 3; i++) {
            patients.add(rest.create(Cast.amina()));
        }
    }

    public void write(int times) {
        for (int i = 0; i < times; i++) {
            step();
        }
    }

    private void step() {
        int dice = written.isEmpty() ? 0 : random.nextInt(10);
        switch (dice) {
            case 0, 1, 2 -> create();
            case 3 -> createWithItsId();
            case 4, 5 -> update();
            case 6 -> patch();
            case 7 -> delete();
            case 8 -> transaction(Bundle.BundleType.TRANSACTION);
            default -> transaction(Bundle.BundleType.BATCH);
        }
    }

    private void create() {
        Resource resource = fresh();
        resource.setId(rest.create(resource));
        remember("create", resource);
    }

    private void createWithItsId() {
        Resource resource = fresh();
        resource.setId("chosen-" + UUID.randomUUID());
        rest.update(resource).expect(201);
        remember("put", resource);
    }

    private void update() {
        Resource old = one();
        Resource changed = resources.of(old.fhirType(), patientOf(old));
        changed.setId(old.getIdElement().getIdPart());
        assertThat(rest.update(changed).status()).isIn(200, 201);
        written.remove(old);
        remember("update", changed);
    }

    private void patch() {
        Resource old = one();
        Answer answer = rest.patch(
                "/" + old.fhirType() + "/" + old.getIdElement().getIdPart(),
                "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"" + (random.nextBoolean() ? "fr" : "en") + "\"}]",
                "Content-Type",
                "application/json-patch+json");
        assertThat(answer.status()).as(answer.body()).isIn(200, 410);
        told.add("patch " + old.fhirType());
    }

    private void delete() {
        Resource old = one();
        assertThat(rest.delete("/" + old.fhirType() + "/" + old.getIdElement().getIdPart())
                        .status())
                .isIn(200, 204);
        told.add("delete " + old.fhirType());
    }

    private void transaction(Bundle.BundleType type) {
        var bundle = new Bundle();
        bundle.setType(type);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Resource resource = fresh();
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + UUID.randomUUID())
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(resource.fhirType());
        }
        rest.post("", Rest.json(bundle)).expect(200);
        told.add(type.toCode() + " of " + bundle.getEntry().size());
    }

    private void remember(String how, Resource resource) {
        written.add(resource);
        told.add(how + " " + resource.fhirType());
    }

    private Resource fresh() {
        return resources.any(patient());
    }

    /** A resource stays with the patient for whom it was written. */
    private static String patientOf(Resource resource) {
        return PATIENT.matcher(Rest.json(resource))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String patient() {
        return patients.get(random.nextInt(patients.size()));
    }

    private Resource one() {
        return written.get(random.nextInt(written.size()));
    }

    @Override
    public String toString() {
        return String.join(", ", told);
    }
}
