package org.bihuan.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers a few accounts on the sign-in page, so that a newcomer is in with one click. */
@ControllerAdvice(annotations = Controller.class)
@Profile("!mysql")
class DemoAccounts {

    record Account(String username, String role) {}

    private static final List<Account> OFFERED = List.of(
            new Account("ent-textile", "enterprise-safety-officer"),
            new Account("intake1", "intake"),
            new Account("dispatch1", "dispatcher"),
            new Account("expert1", "expert"),
            new Account("section1", "section"),
            new Account("supervisor1", "supervisor"));

    @ModelAttribute("demoAccounts")
    List<Account> demoAccounts(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/sign-in") ? OFFERED : List.of();
    }
}
