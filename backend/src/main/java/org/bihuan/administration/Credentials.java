package org.bihuan.administration;

/** What the administration asks of the door, which alone knows passwords and who is signed in; security implements it. */
public interface Credentials {

    /**
     * A password for the first sign-in, random, and never kept in clear.
     *
     * @param password to be shown once
     */
    record Temporary(String password, String hash) {

        @Override
        public String toString() {
            return "a temporary password";
        }
    }

    /** A new temporary password; slow hashing is for passwords that people choose. */
    Temporary temporary();

    /**
     * Makes it the account's password, which must be changed at the next sign-in, and ends all that was signed in with the one
     * before. Within the caller's transaction.
     */
    void give(String username, Temporary temporary);

    /** Ends whatever somebody is signed in with, so that nothing of it comes back with the account. Within the caller's transaction. */
    void signOut(String username);

    /** Takes the second factor away; {@code false} if there was none. Within the caller's transaction. */
    boolean forgetSecondFactor(String username);

    /** Forgets the failed sign-ins of the account on this node, so that the next attempt counts as the first. */
    void unlock(String username);
}
