package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.Times;
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

    AccountPage(
            CurrentUser currentUser,
            OwnPassword password,
            SecondFactor secondFactor,
            Duties duties,
            Tokens tokens,
            List<AccountSection> sections) {
        this.currentUser = currentUser;
        this.password = password;
        this.secondFactor = secondFactor;
        this.duties = duties;
        this.tokens = tokens;
        this.sections = sections;
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
                        Roles.NAMES.entrySet().stream()
                                .filter(role -> person.has(role.getKey()))
                                .map(Map.Entry::getValue)
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
                        ? "上次修改 " + MOMENT.format(one.changedAt())
                        : "上次修改 %s，%s 到期"
                                .formatted(
                                        MOMENT.format(one.changedAt()),
                                        MOMENT.format(duties.expiry(one.changedAt()))
                                                .substring(0, 10)))
                .orElse("还没有改过");
        return new AccountSection.Entry("密码", text, "/account/password", "修改密码");
    }

    private AccountSection.Entry secondFactorOf(Person person) {
        boolean there = secondFactor.isSetUp(person.username());
        String text = there
                ? "已启用，还有 %d 个备用码".formatted(secondFactor.codesLeft(person.username()))
                : duties.isTwoFactor(person) ? "您的岗位须启用" : "未启用";
        return new AccountSection.Entry("动态口令", text, "/account/second-factor", there ? "管理" : "启用");
    }

    private static Device device(SignedInDevice device, @Nullable String here) {
        Instant seen = device.lastSeenAt() == null ? device.createdAt() : device.lastSeenAt();
        return new Device(
                device.digest(),
                DeviceNames.of(device),
                device.address(),
                MOMENT.format(device.createdAt()),
                MOMENT.format(seen),
                device.digest().equals(here));
    }
}
