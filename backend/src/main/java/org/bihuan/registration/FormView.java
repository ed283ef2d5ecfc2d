package org.bihuan.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it: what was filled in, but never a password or a code, and what is wrong with it.
 *
 * @param errors by field
 * @param sentence what is wrong with all of it
 * @param codeSent whether the page says that a code is on its way
 */
record FormView(RegistrationForm values, Map<String, String> errors, @Nullable String sentence, boolean codeSent) {

    static FormView of(RegistrationForm values) {
        return new FormView(values, Map.of(), null, false);
    }

    FormView with(RefusedException refused) {
        Map<String, String> errors = new LinkedHashMap<>();
        refused.errors().forEach(error -> errors.merge(error.field(), error.message(), (one, other) -> one + other));
        return new FormView(values, errors, refused.getMessage(), false);
    }

    FormView withCode() {
        return new FormView(values, errors, sentence, true);
    }
}
