package org.bihuan.people;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.RefusedException;

/** Slows down whoever guesses a secret that is no password. The door implements it. */
public interface Guesses {

    /**
     * To be asked before the secret is looked at.
     *
     * @param what the secret belongs to, as {@code track TB2026-000001}
     * @throws RefusedException too many, whether the secret is right or not
     */
    void check(String what, HttpServletRequest request);

    void wrong(String what, HttpServletRequest request);

    void right(String what, HttpServletRequest request);
}
