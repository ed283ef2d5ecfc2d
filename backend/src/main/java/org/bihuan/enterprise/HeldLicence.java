package org.bihuan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A licence and the enterprise that holds it. */
public record HeldLicence(
        String uscc, String kind, String number, @Nullable LocalDate validUntil, @Nullable String holder) {

    public Licence licence() {
        return new Licence(kind, number, validUntil, holder);
    }
}
