package org.bihuan.registration;

import java.util.List;

/** What this room asks of the door, which alone knows what a password must be; security implements it. */
public interface NewPasswords {

    /** What is wrong with it, in sentences for people; empty if nothing is. */
    List<String> problems(String password, String username, String name);

    /** What is kept of it. Slow on purpose. */
    String hash(String password);

    /** Notes, in the caller's transaction, that the new account has the password that its owner chose. */
    void chosen(String username);
}
