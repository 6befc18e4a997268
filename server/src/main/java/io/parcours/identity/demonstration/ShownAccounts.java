package io.parcours.identity.demonstration;

import io.parcours.identity.DemonstrationAccounts;
import java.util.List;

/** The demonstration's accounts and systems, as the landing page shows them. */
final class ShownAccounts implements DemonstrationAccounts {

    @Override
    public List<Account> accounts() {
        return DemonstrationAccount.ALL.stream()
                .map(account -> new Account(account.username(), account.name(), role(account)))
                .toList();
    }

    @Override
    public List<Account> systems() {
        return DemonstrationSystem.ALL.stream()
                .map(system -> new Account(
                        system.client(),
                        system.organization() == null ? "the server's operator" : system.organization(),
                        system.role() == null ? "system of an organisation" : system.role()))
                .toList();
    }

    private static String role(DemonstrationAccount account) {
        if (account.role() != null) {
            return account.role() + at(account);
        }
        String user = String.valueOf(account.fhirUser());
        return switch (user.substring(0, user.indexOf('/'))) {
            case "Patient" -> "patient";
            case "RelatedPerson" -> "caregiver";
            default -> "practitioner" + at(account);
        };
    }

    private static String at(DemonstrationAccount account) {
        return account.organization() == null ? "" : " at " + account.organization();
    }
}
