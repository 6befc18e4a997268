package io.parcours.identity;

import java.util.List;

/** Who can sign in at a demonstration; there is no bean of this type anywhere else. */
public interface DemonstrationAccounts {

    /** In the order in which they are shown. */
    List<Account> accounts();

    /** The systems that can come as backend services, with the organisation for which each acts. */
    List<Account> systems();

    /**
     * @param username also the password; for a system its client id
     * @param name as pages show it
     * @param role in words, English
     */
    record Account(String username, String name, String role) {}
}
