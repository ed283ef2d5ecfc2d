package org.bihuan.enterprise;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Stub. */
@Component
public class ServiceConsents {
    public boolean electronic(String uscc, LocalDate on) {
        return false;
    }
}
