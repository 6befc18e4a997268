package io.parcours.keycloak.realm;

import java.util.List;
import java.util.stream.Stream;

/** Every SMART scope that the realm knows, by name. */
final class SmartScopes {

    private static final String PATIENT = "patient";
    private static final String USER = "user";
    private static final String SYSTEM = "system";

    /** Version 2 spells permissions in the order create, read, update, delete, search. */
    private static final List<String> READ = List.of("rs", "r", "s");

    private static final List<String> READ_AND_WRITE = List.of("cruds", "crus", "cud", "cu", "c", "u", "rs", "r", "s");

    /** Version 1 as its equal: read is rs, write is cud, * is cruds. */
    private static final List<String> READ_1 = List.of("read");

    private static final List<String> READ_AND_WRITE_1 = List.of("*", "write", "read");

    private SmartScopes() {}

    /** What an app may ask for about the one patient in context. */
    static List<String> ofThePatient() {
        return concat(
                readAndWrite(PATIENT, "*"),
                FhirTypes.RECORD.stream().flatMap(type -> readAndWrite(PATIENT, type)),
                Stream.of(FhirTypes.DIRECTORY, FhirTypes.FORMS_AND_PATHWAYS, FhirTypes.KEPT_BY_THE_SERVER)
                        .flatMap(List::stream)
                        .flatMap(type -> read(PATIENT, type)),
                granular(PATIENT));
    }

    /** What an app may ask for about everything that the signed-in user may see. */
    static List<String> ofTheUser() {
        return ofACaller(USER);
    }

    /** What a backend service may ask for, without a user. */
    static List<String> ofTheSystem() {
        return ofACaller(SYSTEM);
    }

    private static List<String> ofACaller(String context) {
        return concat(
                readAndWrite(context, "*"),
                Stream.of(FhirTypes.RECORD, FhirTypes.DIRECTORY, FhirTypes.FORMS_AND_PATHWAYS)
                        .flatMap(List::stream)
                        .flatMap(type -> readAndWrite(context, type)),
                FhirTypes.KEPT_BY_THE_SERVER.stream().flatMap(type -> read(context, type)),
                granular(context));
    }

    private static Stream<String> read(String context, String type) {
        return named(context, type, READ, READ_1);
    }

    private static Stream<String> readAndWrite(String context, String type) {
        return named(context, type, READ_AND_WRITE, READ_AND_WRITE_1);
    }

    private static Stream<String> granular(String context) {
        return FhirTypes.CATEGORIES.stream()
                .map(category -> context + "/" + category.type() + ".rs?category=" + category.token());
    }

    private static Stream<String> named(String context, String type, List<String> version2, List<String> version1) {
        return Stream.concat(version2.stream(), version1.stream())
                .map(permissions -> context + "/" + type + "." + permissions);
    }

    @SafeVarargs
    private static List<String> concat(Stream<String>... parts) {
        return Stream.of(parts).flatMap(part -> part).toList();
    }
}
