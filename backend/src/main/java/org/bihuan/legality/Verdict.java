package org.bihuan.legality;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a case as it stands.
 *
 * @param field of the form in which a breach is to be put right; {@code null} if nothing is broken
 * @param because what is wrong, as a sentence; {@code null} if nothing is
 */
record Verdict(State state, @Nullable String field, @Nullable String because) {

    /** Kept, not to be judged yet, broken, or of no concern for this case. */
    enum State {
        KEPT,
        OPEN,
        BROKEN,
        BESIDE
    }

    static Verdict kept() {
        return new Verdict(State.KEPT, null, null);
    }

    static Verdict open() {
        return new Verdict(State.OPEN, null, null);
    }

    static Verdict beside() {
        return new Verdict(State.BESIDE, null, null);
    }

    static Verdict broken(String field, String because) {
        return new Verdict(State.BROKEN, field, because);
    }

    /** Kept or, where it is not, broken. */
    static Verdict of(boolean isKept, String field, String because) {
        return isKept ? kept() : broken(field, because);
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }
}
