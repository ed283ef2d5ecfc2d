package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.ledger.Seal;
import org.bihuan.ledger.Seals;
import org.bihuan.people.Allowed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Daily seals of the REST contract. */
@RestController
class SealController {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Seals seals;

    SealController(Seals seals) {
        this.seals = seals;
    }

    @Operation(summary = "The seal over all ledgers of a day")
    @Allowed({"audit-administrator", "supervisor"})
    @GetMapping("/api/v1/seals/{date}")
    Seal seal(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        // years that no database can hold have no seal either
        return Optional.of(date)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .flatMap(seals::of)
                .orElseThrow(() -> RefusedException.notFound("这一天没有封存记录。"));
    }
}
