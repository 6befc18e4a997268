package io.parcours.journey.entry;

/** What an entry is, in the words of the people who read a journey; code system {@code journey-kind} of the guide. */
public enum Kind {
    APPOINTMENT("Appointment", "Rendez-vous"),
    VISIT("Visit", "Consultation"),
    PLAN("Care plan", "Plan de soins"),
    TASK("Task", "Tâche"),
    ORDER("Order", "Prescription d’acte"),
    FORM("Form", "Formulaire"),
    MESSAGE("Message", "Message"),
    REMINDER("Reminder", "Rappel"),
    RESULT("Result", "Résultat"),
    DOCUMENT("Document", "Document"),
    PROCEDURE("Procedure", "Acte"),
    VACCINATION("Vaccination", "Vaccination"),
    PRESCRIPTION("Prescription", "Ordonnance"),
    PROBLEM("Problem", "Problème de santé"),
    GOAL("Goal", "Objectif"),
    CONSENT("Consent", "Consentement");

    private final Title title;

    Kind(String english, String french) {
        this.title = new Title(english, french);
    }

    public String code() {
        return Codes.of(this);
    }

    /** How an entry of this kind is called when its resource has no words of its own. */
    Title title() {
        return title;
    }
}
