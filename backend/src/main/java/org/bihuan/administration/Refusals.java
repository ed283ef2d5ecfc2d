package org.bihuan.administration;

import java.util.List;
import org.bihuan.RefusedException;

/** Refusals of a form whose page says the one thing that is wrong. */
final class Refusals {

    private Refusals() {}

    static RefusedException invalid(String field, String sentence) {
        return new RefusedException(
                RefusedException.Kind.INVALID, sentence, List.of(new RefusedException.FieldError(field, sentence)));
    }
}
