package io.parcours.identity.demonstration;

import java.util.Map;

/** Names resource types as people would, in English or French; a type without a name of its own keeps FHIR's. */
final class TypeWords {

    private record Words(String english, String french) {}

    private static final Map<String, Words> NAMES = Map.ofEntries(
            Map.entry("*", new Words("all data", "toutes les données")),
            Map.entry("AllergyIntolerance", new Words("allergies", "les allergies")),
            Map.entry("Appointment", new Words("appointments", "les rendez-vous")),
            Map.entry("CarePlan", new Words("care plans", "les plans de soins")),
            Map.entry("CareTeam", new Words("care teams", "les équipes de soins")),
            Map.entry("Communication", new Words("messages", "les messages")),
            Map.entry("Condition", new Words("health problems", "les problèmes de santé")),
            Map.entry("DocumentReference", new Words("documents", "les documents")),
            Map.entry("Encounter", new Words("visits and stays", "les visites et séjours")),
            Map.entry("Goal", new Words("goals", "les objectifs")),
            Map.entry("Immunization", new Words("vaccinations", "les vaccinations")),
            Map.entry("MedicationRequest", new Words("prescriptions", "les ordonnances")),
            Map.entry("Observation", new Words("measurements and findings", "les mesures et constats")),
            Map.entry("Patient", new Words("personal details", "l’identité et les coordonnées")),
            Map.entry("Procedure", new Words("procedures", "les interventions")),
            Map.entry("ServiceRequest", new Words("referrals and orders", "les demandes et prescriptions d’actes")),
            Map.entry("Task", new Words("tasks", "les tâches")));

    private TypeWords() {}

    static String english(String type) {
        return NAMES.getOrDefault(type, new Words(type, type)).english();
    }

    static String french(String type) {
        return NAMES.getOrDefault(type, new Words(type, type)).french();
    }
}
