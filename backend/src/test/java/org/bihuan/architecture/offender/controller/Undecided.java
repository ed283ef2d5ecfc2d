package org.bihuan.architecture.offender.controller;

import org.bihuan.people.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;

/** A way in for which nobody said who may take it. */
final class Undecided {

    @GetMapping("/undecided")
    String forWhom() {
        return "";
    }

    @SignedIn
    @GetMapping("/decided")
    String forTheSignedIn() {
        return "";
    }
}
