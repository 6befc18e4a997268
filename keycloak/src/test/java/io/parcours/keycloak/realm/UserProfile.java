package io.parcours.keycloak.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a user account holds. Whose record an account opens is written by administrators only: with the usual settings people
 * could change it on their own account page.
 */
final class UserProfile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "[A-Za-z0-9\\-.]{1,64}";

    private UserProfile() {}

    static String json() {
        ObjectNode profile = JSON.createObjectNode();
        ArrayNode attributes = profile.putArray("attributes");
        own(attributes, "username", "User name");
        own(attributes, "email", "E-mail").putObject("validations").putObject("email");
        own(attributes, "firstName", "First name");
        own(attributes, "lastName", "Last name");
        pattern(
                ofAdministrators(attributes, "fhirUser", "FHIR resource of this person, for example Practitioner/123"),
                "(https?://.+/)?(Patient|RelatedPerson|Practitioner|PractitionerRole)/" + ID);
        pattern(
                ofAdministrators(
                        attributes, "fhir_patient_id", "Id of the one Patient whose record this account opens"),
                ID);
        pattern(
                ofAdministrators(
                        attributes, "fhir_organization_id", "Id of the Organization that this account acts for"),
                ID);
        ArrayNode roles = ofAdministrators(attributes, "parcours_role", "Role in Parcours beyond the usual")
                .putObject("validations")
                .putObject("options")
                .putArray("options");
        roles.add("coordinator").add("privacy-officer").add("administrator");
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode own(ArrayNode attributes, String name, String label) {
        ObjectNode attribute = attribute(attributes, name, label);
        ObjectNode permissions = attribute.putObject("permissions");
        permissions.putArray("view").add("admin").add("user");
        permissions.putArray("edit").add("admin").add("user");
        return attribute;
    }

    private static ObjectNode ofAdministrators(ArrayNode attributes, String name, String label) {
        ObjectNode attribute = attribute(attributes, name, label);
        ObjectNode permissions = attribute.putObject("permissions");
        permissions.putArray("view").add("admin");
        permissions.putArray("edit").add("admin");
        return attribute;
    }

    private static ObjectNode attribute(ArrayNode attributes, String name, String label) {
        return attributes
                .addObject()
                .put("name", name)
                .put("displayName", label)
                .put("multivalued", false);
    }

    private static void pattern(ObjectNode attribute, String pattern) {
        attribute
                .putObject("validations")
                .putObject("pattern")
                .put("pattern", pattern)
                .put("error-message", "Not an id of FHIR");
    }
}
