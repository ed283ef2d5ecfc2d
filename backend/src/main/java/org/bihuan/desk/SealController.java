package org.bihuan.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
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

    private final Seals seals;

    SealController(Seals seals) {
        this.seals = seals;
    }

    @Operation(summary = "The seal over all ledgers of a day")
    @Allowed({"audit-administrator", "supervisor"})
    @GetMapping("/api/v1/seals/{date}")
    Seal seal(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return seals.of(date).orElseThrow(() -> RefusedException.notFound("这一天没有封存记录。"));
    }
}
