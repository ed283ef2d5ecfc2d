package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.people.AccountSection;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is here, and how and where one is signed in. */
@Controller
class AccountPage {

    private static final int MOST = 50;
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    record Device(String digest, String what, @Nullable String address, String since, String seen, boolean here) {}

    record Account(
            String username,
            String name,
            String unit,
            List<String> roles,
            List<AccountSection.Entry> sections,
            List<Device> devices) {}

    private final CurrentUser currentUser;
    private final OwnPassword password;
    private final SecondFactor secondFactor;
    private final Duties duties;
    private final Tokens tokens;
    private final List<AccountSection> sections;
    private final DeviceNames devices;
    private final Words words;

    AccountPage(
            CurrentUser currentUser,
            OwnPassword password,
            SecondFactor secondFactor,
            Duties duties,
            Tokens tokens,
            List<AccountSection> sections,
            DeviceNames devices,
            Words words) {
        this.currentUser = currentUser;
        this.password = password;
        this.secondFactor = secondFactor;
        this.duties = duties;
        this.tokens = tokens;
        this.sections = sections;
        this.devices = devices;
        this.words = words;
    }

    @SignedIn
    @GetMapping("/account")
    String account(HttpServletRequest request, Model model) {
        Person person = currentUser.get();
        List<AccountSection.Entry> entries = new ArrayList<>();
        entries.add(passwordOf(person));
        entries.add(secondFactorOf(person));
        sections.stream()
                .map(section -> section.of(person))
                .flatMap(Optional::stream)
                .forEach(entries::add);
        model.addAttribute(
                "account",
                new Account(
                        person.username(),
                        person.name(),
                        person.organisation().name(),
                        Roles.NAMES.keySet().stream()
                                .filter(person::has)
                                .map(role -> words.of("role." + role))
                                .toList(),
                        entries,
                        tokens.of(person.username(), MOST).stream()
                                .map(device -> device(device, PageSessions.digest(request)))
                                .toList()));
        return person.isEnterprise() ? "enterprise/account" : "account";
    }

    /** Ends one of one's own sessions, or all but this one. */
    @SignedIn
    @PostMapping("/account/sessions/end")
    String end(@RequestParam(required = false) @Nullable String session, HttpServletRequest request) {
        String username = currentUser.username();
        if (session == null) {
            tokens.endAll(username, PageSessions.digest(request));
        } else {
            tokens.endOne(username, session);
        }
        return "redirect:/account";
    }

    private AccountSection.Entry passwordOf(Person person) {
        String text = password.of(person.username())
                .map(one -> person.isEnterprise()
                        ? words.of("account.password.changed", MOMENT.format(one.changedAt()))
                        : words.of(
                                "account.password.expires",
                                MOMENT.format(one.changedAt()),
                                MOMENT.format(duties.expiry(one.changedAt())).substring(0, 10)))
                .orElse(words.of("account.password.never"));
        return new AccountSection.Entry(
                words.of("signIn.password"), text, "/account/password", words.of("account.password"));
    }

    private AccountSection.Entry secondFactorOf(Person person) {
        boolean there = secondFactor.isSetUp(person.username());
        String text = there
                ? words.of("account.secondFactor.on", secondFactor.codesLeft(person.username()))
                : words.of(duties.isTwoFactor(person) ? "account.secondFactor.due" : "account.secondFactor.off");
        return new AccountSection.Entry(
                words.of("account.secondFactor"),
                text,
                "/account/second-factor",
                words.of(there ? "account.secondFactor.manage" : "account.secondFactor.confirm"));
    }

    private Device device(SignedInDevice device, @Nullable String here) {
        Instant seen = device.lastSeenAt() == null ? device.createdAt() : device.lastSeenAt();
        return new Device(
                device.digest(),
                devices.of(device),
                devices.place(device),
                MOMENT.format(device.createdAt()),
                MOMENT.format(seen),
                device.digest().equals(here));
    }
}
