package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.bihuan.PagePosition;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is signed in where, and an end to it: the security administrator's. */
@Controller
@RequestMapping("/administration/sessions")
class SessionsPage {

    private static final int ROWS = 50;

    record Row(
            String digest,
            String username,
            String what,
            @Nullable String address,
            String since,
            String seen,
            boolean here) {}

    record Sessions(@Nullable String user, List<Row> rows, @Nullable String first, @Nullable String next) {}

    private final Tokens tokens;
    private final Accounts accounts;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final DeviceNames devices;

    SessionsPage(
            Tokens tokens,
            Accounts accounts,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            DeviceNames devices) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.devices = devices;
    }

    @Allowed("security-administrator")
    @GetMapping
    String sessions(
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        PagePosition place = PagePosition.read(after);
        List<SignedInDevice> found = user == null
                ? tokens.all(place == null ? null : place.moment(), place == null ? null : place.id(), ROWS + 1)
                : tokens.of(user, ROWS);
        List<SignedInDevice> shown = found.subList(0, Math.min(ROWS, found.size()));
        String here = PageSessions.digest(request);
        model.addAttribute(
                "sessions",
                new Sessions(
                        user,
                        shown.stream().map(device -> row(device, here)).toList(),
                        after == null ? null : "/administration/sessions",
                        found.size() <= ROWS ? null : "/administration/sessions?after=" + end(shown.get(ROWS - 1))));
        return "administration/sessions";
    }

    /** Ends one session of somebody's, or all of them; it holds with their next request. */
    @Allowed("security-administrator")
    @PostMapping("/end")
    String end(@RequestParam String user, @RequestParam(required = false) @Nullable String session) {
        String username = accounts.require(user).username();
        ledger.write(() -> {
            if (session == null) {
                tokens.endAll(username, null);
            } else {
                tokens.endOne(username, session);
            }
            ledger.append(
                    "sessions-ended",
                    currentUser.username(),
                    Subjects.of(username).put("count", session == null ? "all" : "1"));
            return username;
        });
        return "redirect:/administration/sessions";
    }

    private static String end(SignedInDevice last) {
        return new PagePosition(last.createdAt(), last.digest()).text();
    }

    private Row row(SignedInDevice device, @Nullable String here) {
        Instant seen = device.lastSeenAt() == null ? device.createdAt() : device.lastSeenAt();
        return new Row(
                device.digest(),
                device.username(),
                devices.of(device),
                devices.place(device),
                AccountPage.MOMENT.format(device.createdAt()),
                AccountPage.MOMENT.format(seen),
                device.digest().equals(here));
    }
}
