package org.bihuan.registration;

import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A clerk approves a registration, rejects it, or gives it back to be completed. */
@Controller
class DecisionController {

    private static final String BACK = "redirect:/registrations/";

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @Allowed("intake")
    @PostMapping("/registrations/{number}/approval")
    String approve(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String industry) {
        decisions.approve(number, version, industry);
        return BACK + number;
    }

    @Allowed("intake")
    @PostMapping("/registrations/{number}/rejection")
    String reject(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason) {
        decisions.reject(number, version, reason);
        return BACK + number;
    }

    @Allowed("intake")
    @PostMapping("/registrations/{number}/return")
    String giveBack(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason) {
        decisions.giveBack(number, version, reason);
        return BACK + number;
    }
}
